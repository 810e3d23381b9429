using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Store.History;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Store.History;

public sealed class MetricHistoryTests : IDisposable
{
    private static readonly MetricsKey Key = new("production", MetricSubject.Of(Given.Entry("orders"))!, MetricRange.Hour);

    private readonly HistoryFiles _files = new();
    private readonly MetricHistories _histories = new();

    [Fact(Timeout = 30_000)]
    public async Task Written_Datapoints_AreReadBackByMetricAndPeriod()
    {
        var series = GivenMetrics.Series(MetricNames.CpuUtilization, 10, 9, 5);
        _histories.Add(Key, GivenMetrics.Reading(series, GivenMetrics.Series(MetricNames.CdcLatencySource, 9)));
        await WriteAsync();

        var read = await ReadAsync(MetricRange.Hour.Period);

        Assert.Equal([MetricNames.CdcLatencySource, MetricNames.CpuUtilization], read.Select(static found => found.MetricName).Order());
        Assert.Equal(series.Points, read.Single(static found => found.MetricName == MetricNames.CpuUtilization).Points);
        Assert.Empty(await ReadAsync(TimeSpan.FromMinutes(5)));
    }

    [Fact(Timeout = 30_000)]
    public async Task Written_MoreThanAreAskedFor_TheNewestAreReadBackInTheOrderOfTime()
    {
        var series = GivenMetrics.Series(MetricNames.CpuUtilization, 10, 9, 8, 7);
        _histories.Add(Key, GivenMetrics.Reading(series));
        await WriteAsync();

        Assert.Equal(series.Points[1..], Assert.Single(await ReadAsync(MetricRange.Hour.Period, most: 3)).Points);
    }

    [Fact(Timeout = 30_000)]
    public async Task Add_TheSameReadingAgain_IsWrittenOnce()
    {
        _histories.Add(Key, GivenMetrics.Reading(GivenMetrics.Series(MetricNames.CpuUtilization, 10, 9)));
        await WriteAsync();

        _histories.Add(Key, GivenMetrics.Reading(GivenMetrics.Series(MetricNames.CpuUtilization, 10, 9)));

        Assert.Empty(_histories.TakeUnwritten());
        _histories.Add(Key, GivenMetrics.Reading(GivenMetrics.Series(MetricNames.CpuUtilization, 10, 9, 8)));
        Assert.Single(Assert.Single(_histories.TakeUnwritten()).Series.SelectMany(static series => series.Points));
    }

    [Fact]
    public void Add_ADatapointWhosePeriodGoesOn_WaitsForItsEnd()
    {
        var reading = GivenMetrics.Reading(GivenMetrics.Series(MetricNames.CpuUtilization, 2, 1));

        _histories.Add(Key, reading);

        // At noon the minute from 11:58 is the last that can be read.
        Assert.Equal([Given.Noon.AddMinutes(-2)], Assert.Single(_histories.TakeUnwritten()).Series.SelectMany(static series => series.Points).Select(static point => point.At));
    }

    [Fact(Timeout = 30_000)]
    public async Task Thinning_OfMinutes_LeavesOneInTenMinutesAfterADay()
    {
        ImmutableArray<MetricPoint> points = [.. Enumerable.Range(0, 60).Select(static minute => new MetricPoint(Given.Noon.AddHours(-30).AddMinutes(minute), minute))];
        _histories.Add(Key, GivenMetrics.Reading(new MetricSeries(MetricNames.CpuUtilization, points)));
        await WriteAsync();

        await _files.ThinAsync();

        Assert.Equal(6, await _files.CountAsync("metric_sample"));
    }

    public void Dispose() => _files.Dispose();

    private Task<bool> WriteAsync() => _files.History.WriteAsync(new HistoryBatch { Metrics = _histories.TakeUnwritten() }, HistoryFiles.Cancelled);

    private Task<ImmutableArray<MetricSeries>> ReadAsync(TimeSpan period, int most = 10_000) =>
        _files.History.ReadMetricsAsync(new ReplicationKey("production", Key.Subject.Arn), (period, Given.Noon.AddDays(-20), most), HistoryFiles.Cancelled);
}
