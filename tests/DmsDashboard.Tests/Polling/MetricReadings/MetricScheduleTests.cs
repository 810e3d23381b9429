using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Polling.MetricReadings;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Polling.MetricReadings;

public sealed class MetricScheduleTests
{
    private static readonly MetricsOptions Options = new();

    [Theory]
    [InlineData("1h", "12:00:00", "12:01:05")]
    [InlineData("3h", "12:00:59", "12:01:05")]
    [InlineData("12h", "12:01:00", "12:05:05")]
    [InlineData("14d", "12:01:00", "12:05:05")]
    public void Next_AfterAReading_IsOnARoundMinute(string range, string now, string next) =>
        Assert.Equal(At(next), MetricSchedule.Next(Options, MetricRange.Find(range)!, At(now)));

    [Theory]
    [InlineData(FaultKind.Throttled, 1, 30)]
    [InlineData(FaultKind.Throttled, 2, 60)]
    [InlineData(FaultKind.Unreachable, 4, 240)]
    [InlineData(FaultKind.Unreachable, 40, 300)]
    [InlineData(FaultKind.AccessDenied, 1, 300)]
    public void NextAfter_Failures_IsLaterEachTime(FaultKind kind, int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), MetricSchedule.NextAfter(Options, new DmsFault(kind, "GetMetricData", null, "", Given.Noon), failures, Given.Noon) - Given.Noon);

    private static DateTimeOffset At(string time) => Given.Noon - Given.Noon.TimeOfDay + TimeSpan.Parse(time, CultureInfo.InvariantCulture);
}
