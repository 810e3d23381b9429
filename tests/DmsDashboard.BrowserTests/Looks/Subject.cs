using DmsDashboard.BrowserTests.Support;
using DmsDashboard.LocalAws.Control;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Looks;

/// <summary>Something that a person sees, and how to get there.</summary>
internal sealed record Subject(string Name, Func<IPage, Dashboard, Task> ShowAsync)
{
    /// <summary>In this order: at the demo's pace what starts at first runs soon, and the last leave the endpoint refusing.</summary>
    public static readonly IReadOnlyList<Subject> All =
    [
        new("detail-starting", static (page, dashboard) => GoAsync(page, $"/replications/{Starting(dashboard)}", "[data-stage]")),
        new("detail-activity", static (page, dashboard) => GoAsync(page, $"/replications/{Starting(dashboard)}/activity", "[data-activity]")),
        new("list", static (page, _) => GoAsync(page, "/", "[data-replication]")),
        new("list-nothing-fits", static (page, _) => GoAsync(page, "/?q=no-such-replication", "main")),
        new("start-dialog", static (page, dashboard) => AskAsync(page, "Start", First(dashboard, "created"))),
        new("resume-dialog", static (page, dashboard) => AskAsync(page, "Resume", Resumable(dashboard))),
        new("stop-dialog", static (page, dashboard) => AskAsync(page, "Stop", First(dashboard, "running"))),
        new("detail-running", static (page, dashboard) => GoAsync(page, $"/replications/{First(dashboard, "running")}", "h1")),
        new("detail-failed", static (page, dashboard) => GoAsync(page, $"/replications/{First(dashboard, "failed")}", "h1")),
        new("detail-unknown", static (page, _) => GoAsync(page, "/replications/no-such-replication", "h1")),
        new("log", static (page, dashboard) => GoAsync(page, $"/replications/{First(dashboard, "running")}/logs", "[data-log-line]")),
        new("log-groups", static (page, _) => GoAsync(page, "/logs", "[data-log-group]")),
        new("log-view", static (page, _) => GoAsync(page, "/logs/view?target=demo&group=dms-tasks-dms-prod-1&group=dms-tasks-dms-batch-1", "[data-log-line]")),
        new("log-groups-dialog", static (page, _) => PressInLogAsync(page, "[data-add-groups]")),
        new("download-dialog", static (page, _) => PressInLogAsync(page, "[data-download]")),
        new("dashboard-status", static (page, _) => GoAsync(page, "/dashboard", "[data-operation=DescribeReplications]")),
        new("activity", static (page, _) => GoAsync(page, "/activity", "[data-activity]")),
        new("alerts", static (page, _) => GoAsync(page, "/alerts", "[data-alert]")),
        new("task-running", static (page, _) => GoAsync(page, "/replications/stock-mysql-to-aurora", "[data-kind]")),
        new("task-failed", static (page, _) => GoAsync(page, "/replications/baskets-mysql-to-kinesis", "[data-stop-reason]")),
        new("settings", static (page, _) => GoAsync(page, "/replications/stock-mysql-to-aurora/settings", "[data-rule]")),
        new("endpoints", EndpointsAsync),
        new("compare", static (page, _) => GoAsync(page, "/compare?a=stock-mysql-to-aurora&b=price-history-oracle-to-redshift&show=all", "[data-place]")),
        new("tables", static (page, _) => GoAsync(page, "/replications/orders-oracle-to-aurora/tables", "tr[data-table]")),
        new("metrics", static (page, _) => GoAsync(page, "/replications/customers-sqlserver-to-aurora/metrics", "[data-chart=latency] svg .rz-line-series path")),
        new("table-details", TableDetailsAsync),
        new("reload-tables-dialog", ReloadTablesAsync),
        new("not-found", static (page, _) => GoAsync(page, "/no-such-page", "h1")),
        new("list-connection-lost", ConnectionLostAsync),
        new("list-denied", static (page, dashboard) => DeniedAsync(page, dashboard, "/")),
        new("detail-denied", static (page, dashboard) => DeniedAsync(page, dashboard, $"/replications/{First(dashboard, "running")}")),
        new("list-unreachable", UnreachableAsync),
    ];

    private static async Task PressInLogAsync(IPage page, string button)
    {
        await GoAsync(page, "/logs/view?target=demo&group=dms-tasks-dms-prod-1", "[data-log-line]");
        // On a phone most of the toolbar is folded.
        if (!await page.Locator(button).IsVisibleAsync())
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Filters" }).ClickAsync();
        }

        await page.Locator(button).ClickAsync();
        await Assertions.Expect(BrowserTest.DialogOf(page)).ToBeVisibleAsync();
    }

    // On a phone the instances fill the screen, and rows below it are not drawn yet.
    private static async Task EndpointsAsync(IPage page, Dashboard _)
    {
        await GoAsync(page, "/endpoints", "[data-instance]");
        await page.GetByRole(AriaRole.Table, new() { Name = "Endpoints" }).EvaluateAsync("table => table.scrollIntoView()");
        await Assertions.Expect(page.Locator("[data-connection]").First).ToBeVisibleAsync();
    }

    private static async Task TableDetailsAsync(IPage page, Dashboard _)
    {
        await GoAsync(page, "/replications/orders-oracle-to-aurora/tables", "tr[data-table]");
        await page.Locator("tr[data-table] .t-name button").First.ClickAsync();
        await Assertions.Expect(BrowserTest.DialogOf(page)).ToBeVisibleAsync();
    }

    private static async Task ReloadTablesAsync(IPage page, Dashboard _)
    {
        await GoAsync(page, "/replications/orders-oracle-to-aurora/tables", "tr[data-table]");
        foreach (var tick in (await page.Locator("tr[data-table] .dm-check").AllAsync()).Take(3))
        {
            await tick.CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Reload… selected tables" }).ClickAsync();
        await Assertions.Expect(BrowserTest.DialogOf(page)).ToBeVisibleAsync();
    }

    private static async Task GoAsync(IPage page, string path, string visible)
    {
        await page.GotoAsync(path);
        await Assertions.Expect(page.Locator(visible).First).ToBeVisibleAsync();
    }

    private static async Task AskAsync(IPage page, string verb, string identifier)
    {
        await GoAsync(page, $"/?q={identifier}", $"[data-replication='{identifier}']");
        await page.GetByRole(AriaRole.Button, new() { Name = $"{verb}… {identifier}", Exact = true }).ClickAsync();
        await Assertions.Expect(BrowserTest.DialogOf(page)).ToBeVisibleAsync();
    }

    private static async Task DeniedAsync(IPage page, Dashboard dashboard, string path)
    {
        if (dashboard.AwsServer.Faults.Current.Count == 0)
        {
            dashboard.AwsServer.Faults.Add(new InjectedFault(FaultKind.AccessDenied) { Operation = "DescribeReplications" });
        }

        await GoAsync(page, path, "[data-fault]");
    }

    private static async Task ConnectionLostAsync(IPage page, Dashboard dashboard)
    {
        await GoAsync(page, "/", "[data-replication]");
        dashboard.Network.Cut();
        await Assertions.Expect(page.GetByText("Connection to the dashboard was lost").First).ToBeVisibleAsync();
    }

    private static async Task UnreachableAsync(IPage page, Dashboard dashboard)
    {
        await dashboard.Aws.StopServerAsync();
        await GoAsync(page, "/", "[data-fault-kind=unreachable i]");
    }

    private static string First(Dashboard dashboard, string status) =>
        dashboard.Find(replication => replication.Status.Is(status)).ReplicationConfigIdentifier;

    private static string Starting(Dashboard dashboard) =>
        dashboard.Find(static replication => replication.Status.IsStarting).ReplicationConfigIdentifier;

    // Where another action is the likelier one, a phone has no room for this button.
    private static string Resumable(Dashboard dashboard) =>
        dashboard.Find(static replication => replication.Status.Is("stopped") && replication.StopReason?.Contains("NORMAL", StringComparison.Ordinal) is true).ReplicationConfigIdentifier;
}
