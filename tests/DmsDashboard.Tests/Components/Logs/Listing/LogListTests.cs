using System.Collections.Immutable;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model;
using FsCheck;
using FsCheck.Fluent;
using static DmsDashboard.Tests.Components.Logs.GivenLog;

namespace DmsDashboard.Tests.Components.Logs.Listing;

public sealed class LogListTests
{
    // Batches of several sources: whose, and at which milliseconds.
    private static readonly Arbitrary<(int Order, int[] Times)[]> Batches = Gen.Zip(Gen.Choose(0, 3), Gen.Choose(0, 400).ArrayOf())
        .Select(static pair => (pair.Item1, pair.Item2)).ArrayOf().ToArbitrary();

    [Fact]
    public void Add_BatchesOfAnySources_AreInOneOrderByTime() => Prop.ForAll(Batches, static batches =>
    {
        var list = Fill(batches, LogLimits.Usual);

        var expected = Items(batches).OrderBy(static each => each.Item.Event!.Timestamp).ThenBy(static each => each.Order).ThenBy(static each => each.Item.Sequence);
        return list.Entries.Select(static entry => entry.Key).SequenceEqual(expected.Select(static each => new LogKey(each.Order, each.Item.Sequence)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counts_AfterAddingAndTrimming_AreThoseOfTheEntries() => Prop.ForAll(Batches, static batches =>
    {
        var list = Fill(batches, new LogLimits(50, long.MaxValue));

        return list.Entries.Count <= 50
            && list.Counts.Lines == list.Entries.Count
            && list.Bytes == list.Entries.Sum(static entry => (long)entry.Bytes)
            && Enumerable.Range(0, 4).All(order => list.Counts.OfSource(order) == list.Entries.Count(entry => entry.Order == order));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Touched_WhateverComes_TellsTheLowestChange() => Prop.ForAll(Batches, static batches =>
    {
        var list = new LogList(LogLimits.Usual);
        var lowest = int.MaxValue;
        list.Touched += place => lowest = Math.Min(lowest, place);
        foreach (var (order, items) in Split(batches))
        {
            var before = list.Entries.ToArray();
            lowest = int.MaxValue;
            list.Add(order, items);
            if (!before.Take(Math.Min(lowest, before.Length)).SequenceEqual(list.Entries.Take(Math.Min(lowest, before.Length))) || (lowest > before.Length && list.Entries.Count != before.Length))
            {
                return false;
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Add_Continuations_AreFoldedIntoTheirStreamsEvent()
    {
        var list = new LogList(LogLimits.Usual);

        list.Add(0, [At(1, 0, "a", "x"), At(2, 1, "b", "y"), At(3, 2, "more a", "x", isContinuation: true), At(4, 3, "more b", "y", isContinuation: true)]);

        Assert.Equal(["a", "b"], list.Entries.Select(static entry => entry.Item.Event!.Message));
        Assert.Equal(["a\nmore a", "b\nmore b"], list.Entries.Select(LogText.Whole));
    }

    [Fact]
    public void Add_ContinuationInTheSameBatch_IsCountedOnceAndTouchesNothingBefore()
    {
        var list = new LogList(LogLimits.Usual);
        list.Add(0, [At(1, 0), At(2, 1)]);
        var touched = int.MaxValue;
        list.Touched += place => touched = Math.Min(touched, place);

        list.Add(0, [At(3, 2, "head"), At(4, 2, "more", isContinuation: true)]);

        Assert.Equal((2, list.Entries.Sum(static entry => (long)entry.Bytes)), (touched, list.Bytes));
    }

    [Fact]
    public void Add_ContinuationOfALineThatHadToGo_StandsByItself()
    {
        var list = new LogList(new LogLimits(10, long.MaxValue));
        list.Add(0, [At(1, 0, "head", "x"), .. Enumerable.Range(2, 10).Select(static i => At(i, 0))]);
        list.TrimOldest();

        list.Add(0, [At(12, 0, "more", "x", isContinuation: true)]);

        Assert.Equal((10, 12), (list.Entries.Count, list.Entries[^1].Item.Sequence));
        Assert.Equal(list.Entries.Sum(static entry => (long)entry.Bytes), list.Bytes);
    }

    [Fact]
    public void Add_ContinuationOfNothing_StandsByItself()
    {
        var list = new LogList(LogLimits.Usual);

        list.Add(0, [At(1, 0, "more", isContinuation: true)]);

        Assert.Single(list.Entries);
    }

    [Fact]
    public void Add_Mark_StandsBehindWhatCameBeforeItWhateverItsClock()
    {
        var list = new LogList(LogLimits.Usual);
        list.Add(0, [At(1, 5_000)]);

        list.Add(0, [new LogItem(2, null, new LogMark(LogMarkKind.Gap, Noon.AddHours(1), "Lines may be missing.")), At(3, 9_000)]);

        Assert.Equal([1, 2, 3], list.Entries.Select(static entry => entry.Item.Sequence));
    }

    [Fact]
    public void Copy_OfAList_StaysAsItIs()
    {
        var list = new LogList(LogLimits.Usual);
        list.Add(0, [At(1, 0), At(2, 1)]);

        var copy = list.Copy();
        list.Add(0, [At(3, 2)]);
        list.Remove(0);

        Assert.Equal((2, 2, 0), (copy.Entries.Count, copy.Counts.Lines, list.Entries.Count));
    }

    [Fact]
    public void Copy_ItsLastEventGoesOn_StaysAsItIsWhileTheListGoesOn()
    {
        var list = new LogList(LogLimits.Usual);
        list.Add(0, [At(1, 0, "head", "x"), At(2, 0, "first", "x", isContinuation: true), At(3, 1, "other", "y")]);

        var copy = list.Copy();
        list.Add(0, [At(4, 2, "second", "x", isContinuation: true)]);
        list.Add(0, [At(5, 3, "third", "x", isContinuation: true)]);

        Assert.Equal(["head\nfirst", "other"], copy.Entries.Select(LogText.Whole));
        Assert.Equal(["head\nfirst\nsecond\nthird", "other"], list.Entries.Select(LogText.Whole));
        Assert.Equal(copy.Entries.Sum(static entry => (long)entry.Bytes), copy.Bytes);
        Assert.Equal(list.Entries.Sum(static entry => (long)entry.Bytes), list.Bytes);
    }

    [Fact]
    public void Remove_SomeLines_ForgetsThatTheyMayGoOn()
    {
        var list = new LogList(LogLimits.Usual);
        list.Add(0, [At(1, 0, "head", "x"), At(2, 1, "other", "y")]);

        list.Remove(static entry => entry.Item.Event!.LogStreamName == "x");
        list.Add(0, [At(3, 2, "more", "x", isContinuation: true)]);

        Assert.Equal(["other", "more"], list.Entries.Select(LogText.Whole));
        Assert.Equal((2, list.Entries.Sum(static entry => (long)entry.Bytes)), (list.Counts.Lines, list.Bytes));
    }

    internal static LogList Fill((int Order, int[] Times)[] batches, LogLimits limits)
    {
        var list = new LogList(limits);
        foreach (var (order, items) in Split(batches))
        {
            list.Add(order, items);
            list.TrimOldest();
        }

        return list;
    }

    internal static IEnumerable<(int Order, ImmutableArray<LogItem> Items)> Split((int Order, int[] Times)[] batches)
    {
        var sequence = 0L;
        foreach (var (order, times) in batches)
        {
            yield return (order, [.. times.Select(time => At(++sequence, time, $"[SORTER          ]{"EWID"[time % 4]}:  line {time % 7}"))]);
        }
    }

    private static IEnumerable<(int Order, LogItem Item)> Items((int Order, int[] Times)[] batches) =>
        Split(batches).SelectMany(static batch => batch.Items.Select(item => (batch.Order, item)));
}
