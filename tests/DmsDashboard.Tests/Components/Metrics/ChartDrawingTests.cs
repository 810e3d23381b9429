using DmsDashboard.Components.Metrics;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Metrics;

/// <summary>Summer time ends or begins within a chart.</summary>
public sealed class ChartDrawingTests
{
    private static readonly TimeZoneChoice Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), IsUtc: false);

    private static readonly MetricRange Hours = MetricRange.Find("3h")!;

    [Theory]
    [InlineData("2026-10-25T01:00:00Z", "02:00", "02:00")]
    [InlineData("2026-03-29T01:00:00Z", "01:00", "03:00")]
    public void Of_WhenTheClockIsPutBackOrOn_GoesOnEvenlyAndSaysTheZonesOwnTimes(string change, string before, string after)
    {
        var at = DateTimeOffset.Parse(change, System.Globalization.CultureInfo.InvariantCulture);
        var series = new MetricSeries(MetricNames.CdcLatencySource, [.. Enumerable.Range(-90, 180).Select(minute => new MetricPoint(at.AddMinutes(minute), minute))]);
        var reading = new MetricsSnapshot { Series = [series], From = at.AddMinutes(-90), To = at.AddMinutes(90), CapturedAt = at.AddMinutes(90) };

        var drawing = ChartDrawing.Of(ChartKinds.Of(Given.Entry("a"))[0], reading, Hours, ([new StateMark(1, at, "Running → failed")], Berlin));

        var points = Assert.Single(drawing.Runs).Points;
        Assert.All(points.Zip(points.Skip(1)), static pair => Assert.Equal(TimeSpan.FromMinutes(1), pair.Second.At - pair.First.At));
        Assert.Equal((TimeSpan.FromHours(3), TimeSpan.FromMinutes(90)), (drawing.To - drawing.From, Assert.Single(drawing.Marks).At - drawing.From));
        Assert.Equal([before, after], new[] { 30, 90 }.Select(minute => Berlin.Convert(drawing.TimeAt(drawing.From.AddMinutes(minute))).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
