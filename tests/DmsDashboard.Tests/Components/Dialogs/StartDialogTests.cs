using Bunit;
using DmsDashboard.Components;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components.Dialogs;

/// <summary>What is typed into the start dialog, and what becomes of it at AWS.</summary>
public sealed class StartDialogTests : BunitContext
{
    private const string NeverRan = "hr-sqlserver-to-postgres";
    private const string Stopped = "returns-postgres-to-aurora";
    private const string FullLoadOnly = "gift-cards-mysql-to-aurora";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public StartDialogTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddCascadingValue(_ => Given.Operator);
    }

    [Fact(Timeout = 60_000)]
    public async Task Position_ThatIsNone_IsSaidUnderTheFieldAndNothingIsSent()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, Stopped, ActionChoice.Resume);

        await page.InvokeAsync(() => page.Find("input[name=cdc-start][value=Position]").ChangeAsync("Position"));
        await page.InvokeAsync(() => page.Find("#cdc-start-position").InputAsync("0000124A-6800A778"));
        Assert.Empty(page.FindAll(".dm-errt"));
        await page.InvokeAsync(() => page.Find("[data-confirm]").ClickAsync());

        Assert.Equal("true", page.Find("#cdc-start-position").GetAttribute("aria-invalid"));
        Assert.Contains("with a slash", page.Find("#cdc-start-position-problem[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("1 field needs a change", page.Find("[data-problems]").TextContent);
        Assert.Empty(page.FindAll("#dialog-cli"));
        Assert.Equal(0, backend.Aws.Requests.Of("StartReplication"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Position_Mended_IsSentWithTheStop()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, Stopped, ActionChoice.Resume);

        await page.InvokeAsync(() => page.Find("input[name=cdc-start][value=Position]").ChangeAsync("Position"));
        await page.InvokeAsync(() => page.Find("#cdc-start-position").InputAsync("nonsense"));
        await page.InvokeAsync(() => page.Find("#cdc-start-position").ChangeAsync("nonsense"));
        await page.InvokeAsync(() => page.Find("#cdc-start-position").InputAsync("0000124A/6800A778"));
        await page.InvokeAsync(() => page.Find("input[name=cdc-stop][value=ServerTime]").ChangeAsync("ServerTime"));
        await page.InvokeAsync(() => page.Find("#cdc-stop-time").InputAsync("2026-11-15 13:00:00"));
        Assert.Equal("server_time:2026-11-15T13:00:00", page.Find("[data-sent]").TextContent);
        Assert.Contains("--cdc-start-position 0000124A/6800A778", page.Find("#dialog-cli").TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => page.Find("[data-confirm]").ClickAsync());

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("dialog")), Patience);
        await backend.NextPollAsync();
        var replication = backend.Entry(Stopped).Replication;
        Assert.Equal(("0000124A/6800A778", "server_time:2026-11-15T13:00:00"), (replication.CdcStartPosition, replication.CdcStopPosition));
    }

    [Fact(Timeout = 60_000)]
    public async Task StopTime_InThePast_SaysHowLongAgoThatIs()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, Stopped, ActionChoice.Resume);

        await page.InvokeAsync(() => page.Find("input[name=cdc-stop][value=ServerTime]").ChangeAsync("ServerTime"));
        await page.InvokeAsync(() => page.Find("#cdc-stop-time").InputAsync("2026-11-15 11:31:00"));
        await page.InvokeAsync(() => page.Find("#cdc-stop-time").ChangeAsync("2026-11-15 11:31:00"));

        Assert.Equal("This is 29 min ago. Choose a time after 12:00 UTC.", page.Find("#cdc-stop-time-problem").TextContent);
        Assert.Equal("true", page.Find("[data-confirm]").GetAttribute("aria-disabled"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Entries_AreKeptWhileOtherChoicesAreTried()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, Stopped, ActionChoice.Resume);

        await page.InvokeAsync(() => page.Find("input[name=cdc-start][value=Time]").ChangeAsync("Time"));
        await page.InvokeAsync(() => page.Find("#cdc-start-time").InputAsync("2026-11-15 11:00:00"));
        await page.InvokeAsync(() => page.Find("input[name=cdc-start][value=Position]").ChangeAsync("Position"));
        Assert.DoesNotContain("--cdc-start-time", page.Markup, StringComparison.Ordinal);
        await page.InvokeAsync(() => page.Find("input[value=reload-target]").ChangeAsync("reload-target"));
        await page.InvokeAsync(() => page.Find("input[value=resume-processing]").ChangeAsync("resume-processing"));
        await page.InvokeAsync(() => page.Find("input[name=cdc-start][value=Time]").ChangeAsync("Time"));

        Assert.Equal("2026-11-15 11:00:00", page.Find("#cdc-start-time").GetAttribute("value"));
        Assert.Contains("--cdc-start-time 2026-11-15T11:00:00Z", page.Find("#dialog-cli").TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Checkpoint_TheLastOne_IsFilledInByOnePress()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, Stopped, ActionChoice.Resume);

        await page.InvokeAsync(() => page.Find("input[name=cdc-start][value=Position]").ChangeAsync("Position"));
        await page.InvokeAsync(() => page.Find(".dm-link").ClickAsync());

        Assert.Equal(backend.Entry(Stopped).Replication.RecoveryCheckpoint, page.Find("#cdc-start-position").GetAttribute("value"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Dialog_OpenedWithAPosition_HasItFilledIn()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, Stopped, ActionChoice.Resume, "0000124A/6800A778");

        Assert.Equal("0000124A/6800A778", page.Find("#cdc-start-position").GetAttribute("value"));
        Assert.Contains("--cdc-start-position", page.Find("#dialog-cli").TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Assessment_WithAKey_IsCheckedAndSent()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, NeverRan, ActionChoice.Start);

        await page.InvokeAsync(() => page.Find("input[name=assess]").ChangeAsync(true));
        await page.InvokeAsync(() => page.Find("#assessment-folder").InputAsync("hr/2026"));
        await page.InvokeAsync(() => page.Find("input[value=SSE_KMS]").ChangeAsync("SSE_KMS"));
        await page.InvokeAsync(() => page.Find("#assessment-key").InputAsync("alias/mine"));
        await page.InvokeAsync(() => page.Find("input[name=assess-names][value=Except]").ChangeAsync("Except"));
        await page.InvokeAsync(() => page.Find("[data-confirm]").ClickAsync());
        Assert.Equal("2 fields need a change", page.Find("[data-problems]").TextContent);

        await page.InvokeAsync(() => page.Find("#assessment-key").InputAsync("arn:aws:kms:eu-central-1:123456789012:key/1234abcd"));
        await page.InvokeAsync(() => page.Find("#assessment-names").InputAsync("table-with-lob-but-without-primary-key-or-unique-constraint, other"));
        await page.InvokeAsync(() => page.Find("[data-confirm]").ClickAsync());

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("dialog")), Patience);
        await backend.NextPollAsync();
        var run = Assert.Single(backend.Entry(NeverRan).Serverless!.PremigrationAssessmentStatuses);
        Assert.Equal(("hr/2026", "SSE_KMS", true), (run.ResultLocationFolder, run.ResultEncryptionMode, run.FailOnAssessmentFailure));
    }

    [Fact(Timeout = 60_000)]
    public async Task FullLoadOnly_OffersNothingOfCdc()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, FullLoadOnly, ActionChoice.Start);

        Assert.Empty(page.FindAll("input[name=cdc-start], input[name=cdc-stop]"));
        Assert.Contains("Recorded as not signed in", page.Find("[data-recorded]").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<SnapshotProvider> Open(Backend backend, string identifier, ActionChoice choice, string? position = null)
    {
        Services.AddSingleton<TimeProvider>(backend.Time);
        Services.AddSingleton(backend.Store);
        Services.AddSingleton(backend.Actions);
        Services.AddScoped<ActionDialogs>();
        Services.AddScoped<Toasts>();
        var page = Render<SnapshotProvider>(static parameters => parameters.AddChildContent<ActionDialogHost>());
        page.InvokeAsync(() => Services.GetRequiredService<ActionDialogs>().Open(backend.Entry(identifier).Key, choice, position));
        page.WaitForElement("dialog", Patience);
        return page;
    }
}
