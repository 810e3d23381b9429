using DmsDashboard.Components.Logs.Listing;
using FsCheck;
using FsCheck.Fluent;
using static DmsDashboard.Tests.Components.Logs.GivenLog;

namespace DmsDashboard.Tests.Components.Logs.Listing;

public sealed class LogRowsTests
{
    private static readonly Gen<(int Order, int[] Times)[]> Batches =
        Gen.Zip(Gen.Choose(0, 2), Gen.Choose(0, 60_000).ArrayOf()).Select(static pair => (pair.Item1, pair.Item2)).ArrayOf();

    private static readonly Gen<LogQuery> Queries =
        from severities in Gen.Choose(0, (int)LogSeverities.All)
        from text in Gen.Elements("", "line", "LINE 3", "no such")
        from only in Gen.Elements(true, false)
        from groups in Gen.Elements(true, false)
        from routine in Gen.Elements(true, false)
        select new LogQuery { Severities = (LogSeverities)severities, Text = text, OnlyMatches = only, GroupsRepeats = groups, HidesRoutine = routine };

    [Fact]
    public void Rows_WithoutFolding_AreThoseOfANaiveFilter() => Prop.ForAll(Batches.ToArbitrary(), Queries.ToArbitrary(), static (batches, query) =>
    {
        var ungrouped = query with { GroupsRepeats = false };
        var (list, rows) = Show(batches, ungrouped);

        var expected = list.Entries.Where(entry => ungrouped.Severities.HasFlag(entry.Severity)
            && (!ungrouped.OnlyMatches || ungrouped.Text.Length == 0 || Contains(entry, ungrouped.Text)));
        return Entries(rows).SequenceEqual(expected);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Matches_OfAnyText_AreThoseOfANaiveSearch() => Prop.ForAll(Batches.ToArbitrary(), Queries.ToArbitrary(), static (batches, query) =>
    {
        var (list, rows) = Show(batches, query);

        return rows.Matches.SequenceEqual(list.Entries.Where(entry => query.Text.Length > 0 && query.Severities.HasFlag(entry.Severity) && Contains(entry, query.Text)))
            && rows.Matches.All(match => rows.RowOf(match) >= 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Rows_MadeWhileLinesCome_AreThoseMadeAtOnce() => Prop.ForAll(Batches.ToArbitrary(), Queries.ToArbitrary(), static (batches, query) =>
    {
        var list = new LogList(new LogLimits(700, long.MaxValue));
        using var rows = new LogRows(list, [], query, LogStreams.Merged);
        // Enough that marks are passed, and lines come before them.
        foreach (var (order, items) in LogListTests.Split([.. batches, (3, [.. Enumerable.Range(0, 600).Select(static i => i * 100)]), .. batches]))
        {
            list.Add(order, items);
            list.TrimOldest();
            rows.Refresh();
        }

        var counts = Counts(rows);
        using var fresh = new LogRows(list, [], query, LogStreams.Merged);
        fresh.Refresh();
        return rows.Rows.SequenceEqual(fresh.Rows) && rows.Matches.SequenceEqual(fresh.Matches) && rows.Folded == fresh.Folded && counts.SequenceEqual(Counts(fresh));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Rows_FoldedOrNot_AddUpToTheSameLines() => Prop.ForAll(Batches.ToArbitrary(), static batches =>
    {
        var (_, folded) = Show(batches, LogQuery.Usual);
        var (_, all) = Show(batches, LogQuery.Usual with { GroupsRepeats = false });

        return Entries(folded).Count() + folded.Folded == Entries(all).Count();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void RowOf_EachEntry_IsItsRow() => Prop.ForAll(Batches.ToArbitrary(), static batches =>
    {
        var (_, rows) = Show(batches, LogQuery.Usual);

        return rows.Rows.Select((row, at) => row.Kind is not LogRowKind.Entry || rows.RowOf(row.Entry) == at).All(static isRight => isRight);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Repeats_MoreThanThree_ShowThreeAndTheNumber()
    {
        var list = new LogList(LogLimits.Usual);
        using var rows = new LogRows(list, [], LogQuery.Usual, LogStreams.Merged);
        list.Add(0, [.. Enumerable.Range(1, 214).Select(static i => At(i, i * 42, $"[SOURCE_UNLOAD   ]W:  Value was truncated, actual length: {i}"))]);

        rows.Refresh();

        Assert.Equal(3, Entries(rows).Count());
        Assert.Equal((214, 211), (Entries(rows).Last().Repeats?.Count, rows.Folded));
    }

    [Fact]
    public void Repeats_BesideTheOrchestratorsRows_KeepTheirNumber()
    {
        var list = new LogList(LogLimits.Usual);
        using var rows = new LogRows(list, [], LogQuery.Usual, LogStreams.Task);
        using var side = new LogRows(list, [], LogQuery.Usual, LogStreams.Orchestrator);
        list.Add(0, [.. Enumerable.Range(1, 20).Select(static i => At(i, i, "[SORTER ]W: again"))]);

        rows.Refresh();
        side.Refresh();

        Assert.Equal((20, 17), (Entries(rows).Last().Repeats?.Count, rows.Folded));
    }

    [Fact]
    public void Repeats_TakingTurnsWithAnotherKind_AreFoldedAsWell()
    {
        var list = new LogList(LogLimits.Usual);
        using var rows = new LogRows(list, [], LogQuery.Usual, LogStreams.Merged);
        list.Add(0, [.. Enumerable.Range(1, 20).Select(static i => At(i, i * 10, i % 2 == 0 ? "[SORTER ]W: even" : "[SORTER ]W: odd"))]);

        rows.Refresh();

        Assert.Equal((6, 14), (Entries(rows).Count(), rows.Folded));
    }

    [Fact]
    public void Repeats_WhileAnotherPartOfThePageShowsTheOrchestrator_KeepTheirNumber()
    {
        var list = new LogList(LogLimits.Usual);
        using var lines = new LogRows(list, [], LogQuery.Usual, LogStreams.Task);
        using var side = new LogRows(list, [], LogQuery.Usual, LogStreams.Orchestrator);
        list.Add(0, [.. Enumerable.Range(1, 9).Select(static i => At(i, i * 1_000, "[SORTER          ]W:  changes wait"))]);

        lines.Refresh();
        side.Refresh();

        Assert.Equal(6, lines.Rows[^1].Entry.Repeats?.Folded);
    }

    [Fact]
    public void Repeats_FarApart_AreNot()
    {
        var list = new LogList(LogLimits.Usual);
        using var rows = new LogRows(list, [], LogQuery.Usual, LogStreams.Merged);
        list.Add(0, [.. Enumerable.Range(1, 9).Select(static i => At(i, i * 11_000, "[SORTER ]W: again"))]);

        rows.Refresh();

        Assert.Equal((9, 0), (Entries(rows).Count(), rows.Folded));
    }

    [Fact]
    public void Repeats_WarningsOfOnePlaceAboutDifferentTables_AreNot()
    {
        var list = new LogList(LogLimits.Usual);
        using var rows = new LogRows(list, [], LogQuery.Usual, LogStreams.Merged);
        list.Add(0, [.. Enumerable.Range(0, 9).Select(static i => At(i, i, $"[TASK_MANAGER ]W: Table '{(char)('A' + i)}' is suspended  (replicationtask.c:2617)"))]);

        rows.Refresh();

        Assert.Equal(9, Entries(rows).Count());
    }

    [Fact]
    public void Routine_Hidden_IsCounted()
    {
        var list = new LogList(LogLimits.Usual);
        using var rows = new LogRows(list, [], LogQuery.Usual with { HidesRoutine = true, Severities = LogSeverities.All }, LogStreams.Merged);
        list.Add(0, [At(1, 0, "[PERFORMANCE     ]T:  Source latency 0.00 seconds, Target latency 0.00 seconds"), At(2, 1)]);

        rows.Refresh();

        Assert.Equal((2, 1), (Assert.Single(Entries(rows)).Item.Sequence, rows.Routine));
    }

    [Fact]
    public void Older_ListWasCut_StandsBeforeTheFirstLineThatIsWhole()
    {
        var list = new LogList(LogLimits.Usual);
        using var rows = new LogRows(list, [], LogQuery.Usual, LogStreams.Merged);
        list.Add(0, [At(1, 0), At(2, 5_000), At(3, 6_000)]);
        list.SetReach(0, new LogReach(Noon.AddSeconds(5).UtcTicks));

        rows.Refresh();

        Assert.Equal([LogRowKind.Entry, LogRowKind.Older, LogRowKind.Entry, LogRowKind.Entry], rows.Rows.Select(static row => row.Kind));
    }

    [Fact]
    public void Unfolded_Entry_HasItsLinesAsRows()
    {
        var list = new LogList(LogLimits.Usual);
        using var rows = new LogRows(list, [], LogQuery.Usual, LogStreams.Merged);
        list.Add(0, [At(1, 0), At(2, 0, "more", isContinuation: true), At(3, 1, "[SORTER ]I: next")]);
        list.Entries[0].IsUnfolded = true;
        rows.Refresh();

        list.Add(0, [At(4, 2, "more still", isContinuation: true)]);
        list.Entries[1].IsUnfolded = true;
        rows.Touch(0);
        rows.Refresh();

        Assert.Equal([LogRowKind.Older, LogRowKind.Entry, LogRowKind.More, LogRowKind.Entry, LogRowKind.More], rows.Rows.Select(static row => row.Kind));
        Assert.Equal(3, rows.RowOf(list.Entries[1]));
    }

    private static (LogList List, LogRows Rows) Show((int Order, int[] Times)[] batches, LogQuery query)
    {
        var list = LogListTests.Fill(batches, LogLimits.Usual);
        var rows = new LogRows(list, [], query, LogStreams.Merged);
        rows.Refresh();
        return (list, rows);
    }

    private static IEnumerable<LogEntry> Entries(LogRows rows) => rows.Rows.Where(static row => row.Kind is LogRowKind.Entry).Select(static row => row.Entry);

    private static (LogKey Key, int? Count)[] Counts(LogRows rows) => [.. Entries(rows).Select(static entry => (entry.Key, entry.Repeats?.Count))];

    private static bool Contains(LogEntry entry, string text) => entry.Item.Line!.Text.Contains(text, StringComparison.OrdinalIgnoreCase);
}
