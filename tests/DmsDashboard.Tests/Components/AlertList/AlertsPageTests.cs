using Bunit;
using DmsDashboard.Actions.Alerts;
using DmsDashboard.Components;
using DmsDashboard.Components.AlertList;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Store;
using DmsDashboard.Tests.Alerts;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Tests.Components.AlertList;

/// <summary>From a failure to the page, and back by its buttons.</summary>
public sealed class AlertsPageTests : BunitContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public AlertsPageTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact(Timeout = 60_000)]
    public async Task Page_OfAFailure_ShowsItAndWhatTheWebhookAnswered()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await AlertingHost.StartAsync(receiver);
        host.Fail("orders");
        await receiver.NextAsync();
        await host.UntilAsync(static state => state is { Last.State: OutboxState.Delivered });

        var page = Open(host, Role.Admin);

        page.WaitForAssertion(() => Assert.Contains("The source's log is gone.", page.Find("[data-alert=orders][data-rule=Failed]").TextContent, StringComparison.Ordinal), Patience);
        Assert.Contains("answered 200", page.Find("[data-webhook='Json 1'] [data-last=Delivered]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Watched of one replication.", page.Find("[data-rule=Failed][data-state=Watched] dd").TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_OfWhatGoesOn_SaysWhatIsWrongNowAndThatItIsAboutToBeOver()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await AlertingHost.StartAsync(receiver, WebhookKind.Json, ("Alerts:Rules:ResolvedAfter", "00:05:00"));
        host.Fail("orders");
        await receiver.NextAsync();
        await AlertingHost.UntilAsync(async () => (await OpenAlertsAsync(host)) is [{ Told: AlertSeverity.Critical, Sentence: "The source's log is gone." }]);

        host.Time.Advance(TimeSpan.FromSeconds(1));
        host.Publish(static entry => entry with { Health = new HealthReading(Health.Failed, "Failed", "Its target is full.") }, ("orders", Health.Failed));
        await AlertingHost.UntilAsync(async () => (await OpenAlertsAsync(host)) is [{ Sentence: "Its target is full.", AbsentSince: null }]);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        host.Publish("orders", Health.Replicating);
        await AlertingHost.UntilAsync(async () => (await OpenAlertsAsync(host)) is [{ AbsentSince: not null }]);
        var page = Open(host, Role.Viewer);

        page.WaitForAssertion(() => Assert.Equal("about to be over", page.Find("[data-alert=orders] [data-course]").TextContent), Patience);
        Assert.Contains("Its target is full.", page.Find("[data-alert=orders] p").TextContent, StringComparison.Ordinal);
        // What was told and written down stays as it was.
        Assert.Equal("The source's log is gone.", Assert.Single((await host.Alerts.ReadBookAsync(AlertingHost.Cancelled)).Alerts).Sentence);
        Assert.Equal(1, receiver.Count);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_OfAViewer_HasNothingToPress()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await AlertingHost.StartAsync(receiver);

        var page = Open(host, Role.Viewer);

        page.WaitForAssertion(() => Assert.NotNull(page.Find("[data-webhook]")), Patience);
        Assert.Empty(page.FindAll("form, [data-test-webhook], [data-end-silence]"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Test_Pressed_TellsWhatCameOfIt()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Then(410);
        await using var host = await AlertingHost.StartAsync(receiver);
        var page = Open(host, Role.Admin);
        page.WaitForAssertion(() => Assert.NotNull(page.Find("[data-test-webhook]")), Patience);

        await page.Find("[data-test-webhook]").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("answered 410", page.Find("[data-toast=Problem]").TextContent, StringComparison.Ordinal), Patience);
    }

    [Fact(Timeout = 60_000)]
    public async Task Silence_MadeAndEnded_ComesAndGoes()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await AlertingHost.StartAsync(receiver);
        var page = Open(host, Role.Admin);
        page.WaitForAssertion(() => Assert.NotNull(page.Find("[data-silences-empty]")), Patience);

        await page.Find("[data-silence-for]").ChangeAsync(new ChangeEventArgs { Value = "open" });
        await page.Find("[data-silence-note]").ChangeAsync(new ChangeEventArgs { Value = "maintenance" });
        await page.Find("form").SubmitAsync();
        await AlertingHost.UntilAsync(() => Task.FromResult(host.Alerts.Silences.Length == 1));
        await host.Time.AdvanceAsync(TimeSpan.FromSeconds(1), AlertingHost.Cancelled);
        page.WaitForAssertion(() => Assert.Contains("everything until it is ended by d.okafor: maintenance", string.Join(' ', page.Find("[data-silence]").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal), Patience);

        await page.Find("[data-end-silence]").ClickAsync(new());
        await AlertingHost.UntilAsync(() => Task.FromResult(host.Alerts.Silences.IsEmpty));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_Resumed_ShowsTheSilenceThatWasMadeElsewhereMeanwhile()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await AlertingHost.StartAsync(receiver);
        var page = Open(host, Role.Viewer);
        page.WaitForAssertion(() => Assert.NotNull(page.Find("[data-silences-empty]")), Patience);
        // The page has looked: what comes from now on is of the pause.
        await host.Time.AdvanceAsync(TimeSpan.FromSeconds(1), AlertingHost.Cancelled);
        var provider = page.FindComponent<SnapshotProvider>();
        await provider.InvokeAsync(provider.Instance.TogglePause);

        await host.Actions.SilenceAsync(new SilenceDraft { Note = "Known." }, new ActionOrigin("m.lind", "127.0.0.1, curl") { Permissions = RoleCapabilities.Of(Role.Admin) }, AlertingHost.Cancelled);
        await AlertingHost.UntilAsync(() => Task.FromResult(host.Alerts.Silences.Length == 1));
        Assert.NotNull(page.Find("[data-silences-empty]"));
        await provider.InvokeAsync(provider.Instance.TogglePause);

        // It may have been within the second between two looks.
        await AlertingHost.UntilAsync(() =>
        {
            host.Time.Advance(TimeSpan.FromMilliseconds(100));
            return Task.FromResult(page.FindAll("[data-silence]").Count == 1);
        });
        Assert.Contains("Known.", page.Find("[data-silence]").TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Silence_OfAReplicationThatIsNone_IsNotMade()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await AlertingHost.StartAsync(receiver);
        var page = Open(host, Role.Admin);
        page.WaitForAssertion(() => Assert.NotNull(page.Find("form")), Patience);

        await page.Find("[data-silence-of]").ChangeAsync(new ChangeEventArgs { Value = "one" });
        await page.Find("[data-silence-replication]").ChangeAsync(new ChangeEventArgs { Value = "no-such" });
        await page.Find("form").SubmitAsync();

        Assert.Contains("No replication is named 'no-such'.", page.Find("form [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(host.Alerts.Silences);
    }

    [Fact]
    public void Entry_ThatWasSoAtFirstSight_SaysThatNobodyKnowsSinceWhen()
    {
        var key = new AlertKey(new ReplicationKey("production", Given.Arn("orders")), AlertRule.Failed);
        var alert = new Alert { Id = "1", Key = key, Identifier = "orders", Kind = ReplicationKind.Serverless, Severity = AlertSeverity.Critical, Sentence = "Broken.", Since = Given.Noon, OpenedAt = Given.Noon, ChangedAt = Given.Noon, IsQuiet = true };

        var entry = Render<AlertEntry>(parameters => parameters.Add(static entry => entry.Alert, alert));

        var text = string.Join(' ', entry.Find("li").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("production · since at least ", text, StringComparison.Ordinal);
        Assert.Contains(", when it was first seen was so at first sight: not told", text, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Alert>> OpenAlertsAsync(AlertingHost host) => (await host.Alerts.ReadOverviewAsync(AlertingHost.Cancelled)).Alerts;

    private IRenderedComponent<CascadingValue<ActionOrigin>> Open(AlertingHost host, Role role)
    {
        Services.AddSingleton<TimeProvider>(host.Time);
        Services.AddSingleton(host.Store);
        Services.AddSingleton(host.Alerts);
        Services.AddSingleton(host.Actions);
        Services.AddSingleton(host.Services.GetRequiredService<MetricsStore>()).AddSingleton(host.Services.GetRequiredService<MetricReach>()).AddSingleton(host.Services.GetRequiredService<IOptions<AlertRuleOptions>>());
        Services.AddScoped<Toasts>();
        var origin = new ActionOrigin("d.okafor", "127.0.0.1, Firefox") { Permissions = RoleCapabilities.Of(role) };
        return Render<CascadingValue<ActionOrigin>>(parameters => parameters
            .Add(static value => value.Value, origin)
            .AddChildContent<SnapshotProvider>(provider => provider.AddChildContent<AlertsPage>().AddChildContent<ToastHost>()));
    }
}
