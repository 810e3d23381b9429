using System.Collections.Immutable;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Simulation.Tables;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Tests.Support;

/// <summary>What is true of every run at any time, a serverless replication's or a classic task's.</summary>
internal static class RunInvariants
{
    public static void Check(SimulatedRun run, DateTimeOffset now, int total)
    {
        var (state, counts, percent) = (run.State, run.Counts(now), run.ProgressPercent(now));
        Assert.True(counts is { Loaded: >= 0, Loading: >= 0, Queued: >= 0, Errored: >= 0 }, $"{counts}");
        Assert.Equal(state.HasRun ? total : 0, counts.Total);
        Assert.Equal(counts, ByTable(run, now));
        Assert.InRange(percent, 0, 100);
        Assert.Equal(state.FullLoadFinishDate is not null, percent == 100);
        Assert.True(state.Status is ReplicationStatus.Running or ReplicationStatus.Stopping || counts.Loading == 0, $"{state.Status} with {counts}");
        ImmutableArray<DateTimeOffset?> dates = [state.StartDate, state.StopDate, state.FullLoadStartDate, state.FullLoadFinishDate, state.LastStopTime, state.UpdateTime];
        Assert.All(dates, date => Assert.True(date is null || date <= now, $"{date} is later than {now}"));
    }

    /// <summary>Acts where the rules allow it; says what they said.</summary>
    public static string Legal(Action check, Action act)
    {
        try
        {
            check();
        }
        catch (AwsFaultException fault)
        {
            return fault.Code;
        }

        act();
        return "done";
    }

    // Each table by itself, counted as the statistics of its run count it.
    private static LoadCounts ByTable(SimulatedRun run, DateTimeOffset now)
    {
        var states = Enumerable.Range(0, run.State.HasRun ? run.Spec.Tables : 0).Select(table => run.Tables.Load(table, now).State).ToLookup(static state => state);
        return new LoadCounts(
            states[TableState.Completed].Count(),
            states[TableState.FullLoad].Count() + states[TableState.Reloading].Count(),
            states[TableState.BeforeLoad].Count() + states[TableState.Cancelled].Count(),
            states[TableState.Error].Count());
    }
}
