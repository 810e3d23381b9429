using Bunit;
using DmsDashboard.Components;
using DmsDashboard.Components.Bulk;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Components.Replications;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Components.Bulk;

/// <summary>From the check boxes through the wire and back.</summary>
public sealed class BulkDialogTests : BunitContext
{
    private const string NeverRan = "hr-sqlserver-to-postgres";
    private const string Running = "orders-oracle-to-aurora";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public BulkDialogTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddCascadingValue(_ => Given.Operator);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_Asked_SaysWhatHappensToEach()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = await AskAsync(backend, "start", NeverRan, Running);

        Assert.Equal("Start 2 replications", page.Find("dialog h2").TextContent);
        Assert.Equal("1 starts now, 1 is left out", page.Find("dialog header p").TextContent);
        Assert.Equal(["Start replication", "first run"], Cells(page, $"[data-plan='{NeverRan}']"));
        Assert.Equal(["Left out", "It is running already."], Cells(page, $"[data-plan='{Running}']"));
        Assert.Contains("Bulk start never reloads.", page.Find("dialog").TextContent, StringComparison.Ordinal);
        Assert.Contains("DCU more.", page.Find("dialog").TextContent, StringComparison.Ordinal);
        Assert.Equal("Start 1", page.Find("[data-confirm]").TextContent);
        Assert.Equal(0, backend.Aws.Requests.Of("StartReplication"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Script_Asked_IsACommandALine()
    {
        await using var backend = await Backend.StartPollingAsync();
        var others = backend.Store.Current.Entries.Where(static entry => entry.Serverless is not null && entry.Replication.Status.Is("running") && entry.Identifier != Running);
        var page = await AskAsync(backend, "stop", [Running, others.First().Identifier, NeverRan]);

        await page.InvokeAsync(() => page.Find("[data-script]").ClickAsync());

        var lines = page.Find("#dialog-cli").TextContent.Split('\n');
        Assert.Equal("Stop 2", page.Find("[data-confirm]").TextContent);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, static line => Assert.Matches(@"^aws dms stop-replication --region \S+ --replication-config-arn \S+$", line));
    }

    [Fact(Timeout = 60_000)]
    public async Task Stop_ConfirmedTwice_RunsOnceAndShowsEachResult()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.AccessDenied, "StopReplication");
        var page = await AskAsync(backend, "stop", Running, NeverRan);
        Assert.Contains("stay billed", page.Find("dialog").TextContent, StringComparison.Ordinal);

        await page.InvokeAsync(() => page.Find("[data-confirm]").ClickAsync());

        page.WaitForAssertion(() => Assert.Equal("Refused", page.Find($"[data-result='{Running}']").GetAttribute("data-state")), Patience);
        Assert.Contains("dms:StopReplication", page.Find($"[data-result='{Running}'] .why").TextContent, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal("1 refused.", page.Find("dialog [role=status]").TextContent), Patience);
        Assert.Empty(page.FindAll("[data-confirm]"));
        Assert.Empty(page.FindAll("[data-selection]"));
        Assert.Equal(1, backend.Aws.Requests.Of("StopReplication"));
        Assert.Contains("1 refused", page.Find("[data-toast=Problem]").TextContent, StringComparison.Ordinal);

        await page.InvokeAsync(() => page.Find("[data-select-rest]").ClickAsync());
        Assert.Equal("1 selected", page.Find(".dm-bulk b").TextContent);
        Assert.Empty(page.FindAll("dialog"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Dialog_ClosedWhileItRuns_LeavesANoticeThatOpensIt()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.Delay, "StopReplication");
        var page = await AskAsync(backend, "stop", Running);
        await page.InvokeAsync(() => page.Find("[data-confirm]").ClickAsync());

        await page.InvokeAsync(() => page.FindAll("dialog footer button")[^1].ClickAsync());

        Assert.Empty(page.FindAll("dialog"));
        page.WaitForAssertion(() => Assert.Equal("Stop: 1 of 1 sent", page.Find("[data-bulk-run] b").TextContent), Patience);
        await page.InvokeAsync(() => page.Find("[data-bulk-run] .dm-btn").ClickAsync());
        Assert.NotNull(page.Find($"[data-result='{Running}']"));
        while (backend.BulkRuns.Current[0].FinishedAt is null)
        {
            backend.AdvanceAws(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        page.WaitForAssertion(() => Assert.Equal("Accepted", page.Find($"[data-result='{Running}']").GetAttribute("data-state")), Patience);
    }

    private static IEnumerable<string> Cells(IRenderedComponent<SnapshotProvider> page, string row) =>
        page.Find(row).QuerySelectorAll("td").Skip(1).Select(static cell => cell.TextContent.Trim());

    private async Task<IRenderedComponent<SnapshotProvider>> AskAsync(Backend backend, string what, params string[] identifiers)
    {
        var page = Open(backend);
        foreach (var identifier in identifiers)
        {
            await page.InvokeAsync(() => page.Find($"input[aria-label='Select {identifier}']").ChangeAsync(true));
        }

        await page.InvokeAsync(() => page.Find($"[data-bulk={what}]").ClickAsync());
        return page;
    }

    private IRenderedComponent<SnapshotProvider> Open(Backend backend)
    {
        Services.AddSingleton<TimeProvider>(backend.Time);
        Services.AddSingleton(backend.Store).AddSingleton(backend.StageTimes).AddSingleton(backend.Actions).AddSingleton(backend.Bulk).AddSingleton(backend.BulkRuns);
        Services.AddSingleton(Options.Create(new DmsDashboard.Actions.Bulk.ActionsOptions()));
        Services.AddSingleton<ReplicationListCache>().AddSingleton(backend.Metrics);
        Services.AddScoped<ActionDialogs>().AddScoped<ListAddress>().AddScoped<Selection>().AddScoped<BulkDialogs>().AddScoped<Toasts>();
        return Render<SnapshotProvider>(parameters => parameters
            .AddChildContent<ReplicationsPage>()
            .AddChildContent<BulkHost>()
            .AddChildContent<ToastHost>());
    }
}
