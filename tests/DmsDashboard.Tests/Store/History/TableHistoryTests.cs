using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Tables;
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

        Assert.Equal(
            [Known(30), Known(2), Known(0), new TableRate(TableRateState.OneReading)],
            _history.RatesOf([Table("a", "Full load"), Table("a", "Table completed"), Table("b", "Table completed"), Table("none", "Full load")]));
    }

    [Fact]
    public void Rate_TableIsLoadedAnew_IsNotKnown()
    {
        Read(0, ("a", 100, 5));
        Read(10, ("a", 40, 5));

        Assert.Equal(TableRateState.Fell, RateOf(Table("a", "Table is being reloaded")).State);
    }

    [Fact]
    public void Rate_ReadingsFarApart_IsNotKnownUnlessNothingMoved()
    {
        Read(0, ("a", 100, 5), ("b", 7, 0));
        Read(601, ("a", 101, 5), ("b", 7, 0));

        Assert.Equal(TableRateState.Apart, RateOf(Table("a", "Full load")).State);
        Assert.Equal(new TableRate(TableRateState.Known, 0, TimeSpan.FromSeconds(601)), RateOf(Table("b", "Full load")));
    }

    [Theory]
    [InlineData("Before load", TableRateState.Resting)]
    [InlineData("Table error", TableRateState.Resting)]
    [InlineData("Table does not exist", TableRateState.Resting)]
    [InlineData("Table is on holiday", TableRateState.Known)]
    [InlineData(null, TableRateState.Known)]
    public void Rate_OfAState_IsOfWhatMovesThere(string? state, TableRateState expected)
    {
        Read(0, ("a", 100, 5));
        Read(10, ("a", 100, 25));

        Assert.Equal(expected, RateOf(Table("a", state)).State);
    }

    [Fact]
    public void Rate_AwsLeavesTheCountsOut_IsNotZero()
    {
        Read(0, ("a", 0, 0));
        Read(10, ("a", 0, 0));

        Assert.Equal(TableRateState.NotReported, RateOf(Table("a", "Full load") with { FullLoadRows = null }).State);
        Assert.Equal(TableRateState.NotReported, RateOf(Table("a", "Table completed") with { AppliedUpdates = null }).State);
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

    private TableRate RateOf(TableStatistics table) => Assert.Single(_history.RatesOf([table]));

    private static TableRate Known(double perSecond) => new(TableRateState.Known, perSecond, TimeSpan.FromSeconds(10));

    // What AWS says of it; the counts are in the history.
    private static TableStatistics Table(string name, string? state) => new() { SchemaName = "public", TableName = name, TableState = state, FullLoadRows = 1, AppliedUpdates = 1 };

    private void Read(int seconds, params ImmutableArray<(string Name, long Rows, long Changes)> tables) => _history.Add(
        [.. tables.Select(static table => new TableStatistics { SchemaName = "public", TableName = table.Name, FullLoadRows = table.Rows, AppliedUpdates = table.Changes })],
        Given.Noon.AddSeconds(seconds));
}
