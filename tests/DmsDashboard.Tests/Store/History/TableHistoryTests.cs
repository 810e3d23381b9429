using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Store.History;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Store.History;

public sealed class TableHistoryTests
{
    private readonly TableHistory _history = new(new ReplicationKey("demo", Given.Arn("orders")));

    [Fact]
    public void Rates_TwoReadings_AreWhatMovedBetween()
    {
        Read(0, ("a", 100, 5), ("b", 7, 0));
        Read(10, ("a", 400, 25), ("b", 7, 0));

        Assert.Equal(30, _history.RowsPerSecond("public", "a"));
        Assert.Equal(2, _history.ChangesPerSecond("public", "a"));
        Assert.Equal(0, _history.RowsPerSecond("public", "b"));
        Assert.Null(_history.RowsPerSecond("public", "none"));
    }

    [Fact]
    public void Rate_TableIsLoadedAnew_IsNotKnown()
    {
        Read(0, ("a", 100, 5));
        Read(10, ("a", 40, 5));

        Assert.Null(_history.RowsPerSecond("public", "a"));
    }

    [Fact]
    public void Of_TableStandsStill_KeepsTheEndsOnly()
    {
        for (var reading = 0; reading < 20; reading++)
        {
            Read(reading * 10, ("a", reading < 2 ? reading : 2, 0));
        }

        Assert.Equal([0, 10, 20, 190], _history.Of("public", "a").Select(static point => (point.At - Given.Noon).TotalSeconds));
    }

    [Fact]
    public void Of_ManyReadings_IsBounded()
    {
        for (var reading = 0; reading < 200; reading++)
        {
            Read(reading * 10, ("a", reading, 0));
        }

        Assert.Equal(TableHistory.MostPoints, _history.Of("public", "a").Length);
        Assert.Equal(199, _history.Of("public", "a")[^1].Rows);
    }

    [Fact]
    public void Of_ManyTables_HasFewerPointsEach()
    {
        for (var reading = 0; reading < 10; reading++)
        {
            Read(reading * 10, [.. Enumerable.Range(0, 60_000).Select(table => ($"t{table}", (long)reading, 0L))]);
        }

        Assert.Equal(4, _history.Of("public", "t59999").Length);
    }

    [Fact]
    public void Unwritten_WhatMovedMost_IsWrittenOnceAMinute()
    {
        Read(0, ("a", 0, 0), ("b", 0, 0), ("c", 0, 0));
        Assert.Empty(_history.TakeUnwritten());
        Read(60, ("a", 1, 0), ("b", 900, 0), ("c", 0, 0));

        Assert.Equal(["b", "a"], _history.TakeUnwritten().Select(static sample => sample.Name.Name));
        Read(80, ("a", 2, 0), ("b", 901, 0), ("c", 0, 0));
        Assert.Empty(_history.TakeUnwritten());
    }

    [Fact]
    public void Restore_WhileReadingsCome_PutsTheOlderAhead()
    {
        Read(600, ("a", 50, 0));
        _history.Restore([new TableSample(new TableName("public", "a"), new TablePoint(Given.Noon, 10, 0))]);

        Assert.Equal([10L, 50L], _history.Of("public", "a").Select(static point => point.Rows));
    }

    private void Read(int seconds, params ImmutableArray<(string Name, long Rows, long Changes)> tables) => _history.Add(
        [.. tables.Select(static table => new TableStatistics { SchemaName = "public", TableName = table.Name, FullLoadRows = table.Rows, AppliedUpdates = table.Changes })],
        Given.Noon.AddSeconds(seconds));
}
