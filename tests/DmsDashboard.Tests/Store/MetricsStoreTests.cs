using DmsDashboard.Model.Metrics;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Store;

public sealed class MetricsStoreTests
{
    private static readonly MetricsKey Key = GivenMetrics.Keys(1)[0];

    [Fact(Timeout = 30_000)]
    public async Task Watch_ManyWatchers_ShareOneFeedUntilTheLastLeaves()
    {
        var metrics = new MetricsStore();
        var one = new MetricsWatch(metrics, Key);
        var other = new MetricsWatch(metrics, Key);
        await one.BeginAsync();
        await other.BeginAsync();
        await metrics.OpenedAsync("demo", TestContext.Current.CancellationToken);
        Assert.Equal((1, 2), (metrics.WatchedCount, metrics.WatchersOf(Key)));

        await one.DisposeAsync();
        Assert.Single(metrics.FeedsOf("demo"));
        await other.DisposeAsync();

        Assert.Empty(metrics.FeedsOf("demo"));
        Assert.Equal((0, 0), (metrics.WatchedCount, metrics.WatchersOf(Key)));
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_OfAnotherTarget_DoesNotWakeThisOnesReader()
    {
        var metrics = new MetricsStore();
        await using var watch = new MetricsWatch(metrics, Key);
        await watch.BeginAsync();

        Assert.False(metrics.OpenedAsync("production", TestContext.Current.CancellationToken).IsCompleted);
        Assert.Empty(metrics.FeedsOf("production"));
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_AgainAfterTheLastLeft_GetsWhatWasKnown()
    {
        var metrics = new MetricsStore();
        var reading = GivenMetrics.Reading(GivenMetrics.Series(MetricNames.CpuUtilization, 3, 4));
        await using (var first = new MetricsWatch(metrics, Key))
        {
            await first.BeginAsync();
            metrics.FeedsOf("demo")[0].Update(_ => reading);
        }

        await using var again = new MetricsWatch(metrics, Key);

        Assert.Same(reading, await again.BeginAsync());
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_SlowWatcher_SkipsToTheNewest()
    {
        var metrics = new MetricsStore();
        await using var slow = new MetricsWatch(metrics, Key);
        await slow.BeginAsync();
        for (var second = 1; second <= 100; second++)
        {
            metrics.FeedsOf("demo")[0].Update(known => known with { CapturedAt = Given.Noon.AddSeconds(second) });
        }

        await slow.UntilAsync(static snapshot => snapshot.CapturedAt == Given.Noon.AddSeconds(100));

        Assert.Equal(2, slow.Seen.Count);
    }
}
