using DmsDashboard.BrowserTests.Support;
using DmsDashboard.LocalAws;
using DmsDashboard.LocalAws.Control;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.ActivityList;

/// <summary>The audit is for the day on which all goes wrong: the process is killed between a call and its answer.</summary>
public sealed class KilledTests(Chromium chromium) : IAsyncDisposable
{
    private const string NeverRan = "hr-sqlserver-to-postgres";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("dms-dashboard-");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string DatabasePath => Path.Combine(_data.FullName, "dms-dashboard.db");

    [Fact(Timeout = 120_000)]
    public async Task Killed_BetweenCallAndAnswer_SaysAfterTheRestartThatItMayHaveHappened()
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        await using var aws = await LocalAwsServer.StartAsync(new LocalAwsOptions { Url = "http://127.0.0.1:0", Speed = 20 }, TimeProvider.System, null, Cancelled);
        aws.Faults.Add(new InjectedFault(FaultKind.Delay) { Operation = "StartReplication", Delay = TimeSpan.FromMinutes(10) });
        using (var first = await DashboardProcess.StartAsync(aws.Url, DatabasePath, Cancelled))
        {
            var list = await OpenAsync(first, "/");
            await list.GetByRole(AriaRole.Button, new() { Name = $"Start… {NeverRan}", Exact = true }).ClickAsync();
            await BrowserTest.DialogOf(list).GetByRole(AriaRole.Button, new() { Name = "Start replication", Exact = true }).ClickAsync();
            await Dashboard.UntilAsync(() => aws.Requests.OpenOf("StartReplication") == 1, Cancelled);

            var waiting = await OpenAsync(first, $"/activity?replication={NeverRan}");
            await Assertions.Expect(waiting.Locator("[data-kind=Action]")).ToContainTextAsync("Waiting for AWS’s answer");
            await first.KillAsync(Cancelled);
            await list.Context.DisposeAsync();
            await waiting.Context.DisposeAsync();
        }

        using var second = await DashboardProcess.StartAsync(aws.Url, DatabasePath, Cancelled);
        var page = await OpenAsync(second, $"/activity?replication={NeverRan}&show=action");

        var line = page.Locator("[data-activity][data-outcome=Unknown]");
        await Assertions.Expect(line).ToContainTextAsync("The dashboard stopped before AWS's answer came: it may have happened.");
        await Assertions.Expect(line).ToContainTextAsync("StartReplication: start-replication");
        await Assertions.Expect(line).ToContainTextAsync("127.0.0.1, Chrome");
        // The polls of the second one tell what they can: AWS has not begun with it.
        await Assertions.Expect(line).ToContainTextAsync("No effect was seen by", new() { Timeout = 60_000 });
        Assert.Equal(1, aws.Requests.Of("StartReplication"));
        await page.Context.DisposeAsync();
    }

    public ValueTask DisposeAsync()
    {
        _data.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<IPage> OpenAsync(DashboardProcess dashboard, string path)
    {
        var page = await chromium.NewPageAsync(Look.Tall, dashboard.Url);
        await page.GotoAsync(path);
        return page;
    }
}
