using DmsDashboard.Alerts;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Tests.Alerts;

/// <summary>Metrics are read though nobody looks, where that was asked for.</summary>
public sealed class MetricWatcherTests
{
    private const int Patience = 60_000;

    private readonly DmsStore _store = new();
    private readonly MetricsStore _metrics = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task Watch_OfWhatRuns_BeginsAndEndsWithIt()
    {
        using var watcher = await StartAsync(new AlertsOptions { ReadMetrics = true });
        Publish(Given.Entry("orders"), Given.Entry("stock", "stopped", Health.Stopped));
        await UntilAsync("orders", 1);
        Assert.Equal(0, WatchersOf("stock"));

        Publish(Given.Entry("orders", "stopped", Health.Stopped), Given.Entry("stock"));
        await UntilAsync("stock", 1);
        await UntilAsync("orders", 0);

        await watcher.StopAsync(Cancelled);
        Assert.Equal(0, _metrics.WatchedCount);
    }

    [Fact(Timeout = Patience)]
    public async Task Watch_OfMoreThanMayBe_StopsThere()
    {
        using var watcher = await StartAsync(new AlertsOptions { ReadMetrics = true, ReadMetricsOfMost = 3 });

        Publish([.. Enumerable.Range(0, 9).Select(static number => Given.Entry($"r{number}"))]);
        await AlertingHost.UntilAsync(() => Task.FromResult(_metrics.WatchedCount == 3));
        await watcher.StopAsync(Cancelled);
    }

    [Fact(Timeout = Patience)]
    public async Task Watch_NotAskedFor_IsNone()
    {
        using var watcher = await StartAsync(new AlertsOptions());
        Publish(Given.Entry("orders"));

        await watcher.ExecuteTask!.WaitAsync(Cancelled);

        Assert.Equal(0, _metrics.WatchedCount);
    }

    [Fact(Timeout = Patience)]
    public async Task ReadMetrics_OfTheWholeDashboard_GivesTheRulesLatencyThoughNobodyLooks()
    {
        await using var app = await App.StartAsync("--Alerts:ReadMetrics=true");
        var (store, evidence) = (app.Services.GetRequiredService<DmsStore>(), app.Services.GetRequiredService<MetricEvidence>());

        await AlertingHost.UntilAsync(() => Task.FromResult(evidence.Read(store.Current).Values.Any(static known => known.Latency is not null)));

        var metrics = app.Services.GetRequiredService<MetricsStore>();
        // The demo goes on meanwhile.
        await AlertingHost.UntilAsync(() => Task.FromResult(store.Current.Entries.Count(static entry => entry.Replication.Status.Is(ReplicationStatus.Running)) == metrics.WatchedCount));
        // All of it in as few calls as it takes: 500 metrics go into one.
        Assert.InRange(app.Aws.Requests.Of("GetMetricData"), 1, 5);
    }

    private async Task<MetricWatcher> StartAsync(AlertsOptions options)
    {
        var watcher = new MetricWatcher(_store, _metrics, Options.Create(options));
        await watcher.StartAsync(Cancelled);
        return watcher;
    }

    private void Publish(params ReplicationEntry[] entries) => _store.Update(_ => Given.Snapshot(entries));

    private int WatchersOf(string identifier) => _metrics.WatchersOf(new MetricsKey(Given.Demo.Name, MetricSubject.Of(Given.Entry(identifier))!, MetricRange.Find("12h")!));

    private Task UntilAsync(string identifier, int watchers) => AlertingHost.UntilAsync(() => Task.FromResult(WatchersOf(identifier) == watchers));
}
