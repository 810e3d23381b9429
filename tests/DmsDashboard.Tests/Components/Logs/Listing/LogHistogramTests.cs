using DmsDashboard.Components.Logs.Listing;
using FsCheck;
using FsCheck.Fluent;
using static DmsDashboard.Tests.Components.Logs.GivenLog;

namespace DmsDashboard.Tests.Components.Logs.Listing;

public sealed class LogHistogramTests
{
    private const int Day = 24 * 3_600_000;

    [Fact]
    public void Bars_LinesOfAnyTimes_AreFewAndCountAllOfTheirStretch() => Prop.ForAll(Gen.Choose(-2_000_000_000, 2_000_000_000).NonEmptyListOf().ToArbitrary(), static times =>
    {
        var entries = Entries([.. times]);
        var histogram = LogHistogram.Of(entries, null)!;

        var inside = entries.Skip(histogram.Before).SkipLast(histogram.After).ToArray();
        var inTheirPlace = inside.GroupBy(entry => (int)((entry.Ticks - histogram.Start.UtcTicks) / histogram.Width.Ticks)).All(group => histogram.Bars[group.Key].All == group.Count());
        return histogram.Bars.Length <= LogHistogram.MostBars && histogram.Bars.Sum(static bar => bar.All) == inside.Length && histogram.After == 0 && inTheirPlace;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bars_SomeLinesOfARunDaysAgo_AreOfTheNewestLines()
    {
        var histogram = LogHistogram.Of(Entries([.. Seconds(40).Select(static at => at - (5 * Day)), .. Seconds(300)]), null)!;

        Assert.Equal((Noon, 40, 0), (histogram.Start, histogram.Before, histogram.After));
        Assert.True(histogram.End - histogram.Start < TimeSpan.FromMinutes(6));
    }

    [Fact]
    public void Bars_AroundATimeLongAgo_AreOfThatTime()
    {
        var histogram = LogHistogram.Of(Entries([.. Seconds(40).Select(static at => at - (5 * Day)), .. Seconds(300)]), Noon.AddDays(-5).AddSeconds(20))!;

        // A minute at least: few bars as wide as the page would say nothing.
        Assert.Equal((Noon.AddDays(-5).AddSeconds(40 - 60), 0, 300), (histogram.Start, histogram.Before, histogram.After));
    }

    [Fact]
    public void Bars_ALineAnHourAndThenMany_AreOfAll()
    {
        var histogram = LogHistogram.Of(Entries([.. Enumerable.Range(1, 48).Select(static hour => -hour * (Day / 24)), .. Seconds(100)]), null)!;

        Assert.Equal(0, histogram.Before);
    }

    [Fact]
    public void Bars_NoLines_AreNone() => Assert.Null(LogHistogram.Of([new LogEntry(Mark(1, DmsDashboard.Model.LogMarkKind.Live), 0, 0)], null));

    private static IEnumerable<int> Seconds(int count) => Enumerable.Range(0, count).Select(static second => second * 1_000);

    private static LogEntry[] Entries(int[] times) => [.. times.Order().Select(static (time, at) => Entry(at, time))];

    private static LogEntry Entry(int sequence, int milliseconds)
    {
        var item = At(sequence, milliseconds);
        return new LogEntry(item, 0, item.Event!.Timestamp.UtcTicks);
    }
}
