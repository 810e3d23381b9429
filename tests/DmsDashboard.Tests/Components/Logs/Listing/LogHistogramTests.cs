using DmsDashboard.Components.Logs.Listing;
using FsCheck;
using FsCheck.Fluent;
using static DmsDashboard.Tests.Components.Logs.GivenLog;

namespace DmsDashboard.Tests.Components.Logs.Listing;

public sealed class LogHistogramTests
{
    [Fact]
    public void Bars_LinesOfAnyTimes_AreFewAndCountAll() => Prop.ForAll(Gen.Choose(-2_000_000_000, 2_000_000_000).ArrayOf().ToArbitrary(), static times =>
    {
        var histogram = new LogHistogram();
        LogEntry[] entries = [.. times.Select(static (time, at) => Entry(at, time))];
        foreach (var entry in entries)
        {
            histogram.Add(entry);
        }

        var bars = histogram.Read();
        var inTheirPlace = entries.GroupBy(entry => (int)((entry.Ticks - (histogram.Start?.UtcTicks ?? 0)) / histogram.Width.Ticks)).All(group => bars[group.Key].All == group.Count());
        return bars.Length <= LogHistogram.MostBars && bars.Sum(static bar => bar.All) == times.Length && inTheirPlace;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Remove_WhatWasAdded_LeavesNothing()
    {
        var histogram = new LogHistogram();
        LogEntry[] entries = [.. Enumerable.Range(0, 500).Select(static at => Entry(at, at * 700))];

        Array.ForEach(entries, histogram.Add);
        Array.ForEach(entries, histogram.Remove);

        Assert.Null(histogram.Start);
    }

    private static LogEntry Entry(int sequence, int milliseconds)
    {
        var item = At(sequence, milliseconds);
        return new LogEntry(item, 0, item.Event!.Timestamp.UtcTicks);
    }
}
