using DmsDashboard.Alerts;
using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Alerts;

/// <summary>What readings of metrics prove for the rules.</summary>
public sealed class MetricEvidenceTests
{
    private const int Patience = 20_000;

    private static readonly ReplicationEntry Orders = Given.Entry("orders");

    private readonly MetricsStore _metrics = new();
    private readonly ManualTimeProvider _time = new(Given.Noon);

    [Fact(Timeout = Patience)]
    public async Task Latency_OfSourceAndTarget_IsTheLaterOfTheNewest()
    {
        await using var watch = await WatchAsync(MetricRange.Hour, Reading((MetricNames.CdcLatencySource, 3, 900), (MetricNames.CdcLatencySource, 2, 30), (MetricNames.CdcLatencyTarget, 2, 70)));

        Assert.Equal(TimeSpan.FromSeconds(70), Read().Latency);
    }

    [Theory(Timeout = Patience)]
    [InlineData(20, 70)]
    [InlineData(2, -1)]
    [InlineData(2, double.NaN)]
    [InlineData(2, double.PositiveInfinity)]
    public async Task Latency_ThatIsOldOrNone_IsNotKnown(int minutesAgo, double seconds)
    {
        await using var watch = await WatchAsync(MetricRange.Hour, Reading((MetricNames.CdcLatencySource, minutesAgo, seconds)));

        Assert.Null(Read().Latency);
    }

    [Fact(Timeout = Patience)]
    public async Task Latency_OfWhatLoads_IsNone()
    {
        await using var watch = await WatchAsync(MetricRange.Hour, Reading((MetricNames.CdcLatencyTarget, 2, 7_000)));

        Assert.Null(Read(Given.Entry("orders", health: Health.Loading)).Latency);
    }

    [Fact(Timeout = Patience)]
    public async Task Ranges_OfTheSameReplication_TheShortestTells()
    {
        await using var wide = await WatchAsync(MetricRange.Find("12h")!, Reading((MetricNames.CdcLatencySource, 2, 900)));
        await using var narrow = await WatchAsync(MetricRange.Hour, Reading((MetricNames.CdcLatencySource, 2, 30)));

        Assert.Equal(TimeSpan.FromSeconds(30), Read().Latency);
    }

    [Fact(Timeout = Patience)]
    public async Task Silence_OfWhatRuns_IsToldFromTheEndOfTheLastDatapoint()
    {
        await using var watch = await WatchAsync(MetricRange.Hour, Reading((MetricNames.CdcLatencySource, 31, 3)));

        Assert.Equal(Given.Noon.AddMinutes(-30), Read().SilentSince);
        Assert.False(Read().HasDatapoints);
    }

    [Fact(Timeout = Patience)]
    public async Task Datapoints_ThatCome_AreKnownWhileTheReadingIsFresh()
    {
        await using var watch = await WatchAsync(MetricRange.Hour, Reading((MetricNames.CdcLatencySource, 2, 3)));

        Assert.True(Read().HasDatapoints);
        _time.Advance(TimeSpan.FromMinutes(20));
        Assert.False(Read().HasDatapoints);
    }

    [Fact]
    public void Nobody_Watches_NothingIsKnown() => Assert.Empty(new MetricEvidence(_metrics, _time).Read(Given.Snapshot(Orders)));

    private AlertEvidence Read(ReplicationEntry? entry = null) => new MetricEvidence(_metrics, _time).Read(Given.Snapshot(entry ?? Orders))[Orders.Key];

    private async Task<MetricsWatch> WatchAsync(MetricRange range, MetricsSnapshot reading)
    {
        var key = new MetricsKey(Given.Demo.Name, MetricSubject.Of(Orders)!, range);
        var watch = new MetricsWatch(_metrics, key);
        await watch.BeginAsync();
        _metrics.FeedsOf(Given.Demo.Name).Single(feed => feed.Key == key).Update(_ => reading);
        return watch;
    }

    private static MetricsSnapshot Reading(params (string Name, int MinutesAgo, double Value)[] points) => GivenMetrics.Reading(
        [.. points.GroupBy(static point => point.Name).Select(static series => new MetricSeries(series.Key, [.. series.Select(static point => new MetricPoint(Given.Noon.AddMinutes(-point.MinutesAgo), point.Value))]))]);
}
