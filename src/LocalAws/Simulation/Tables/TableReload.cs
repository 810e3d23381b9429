namespace DmsDashboard.LocalAws.Simulation.Tables;

/// <summary>One table that is copied again while its run goes on, from and to so many seconds of the run's work.</summary>
internal sealed record TableReload(int Table, bool WasErrored, RunClock Clock, double Start, double End)
{
    // An instant is rounded to the clock's ticks, so that the work done at the end may fall short of it by a hair.
    private const double Rounding = 0.01;

    /// <summary>Whether its end is in the log.</summary>
    public bool IsLogged { get; init; }

    /// <summary>Whether the whole table is copied.</summary>
    public bool IsDone(DateTimeOffset at) => Clock.WorkAt(at) >= End - Rounding;

    /// <summary>What an instant's tables by state have to be changed by.</summary>
    public LoadCounts Apply(LoadCounts counts, DateTimeOffset at)
    {
        var left = WasErrored ? counts with { Errored = counts.Errored - 1 } : counts with { Loaded = counts.Loaded - 1 };
        if (IsDone(at))
        {
            return left with { Loaded = left.Loaded + 1 };
        }

        return Clock.IsClosed ? left with { Queued = left.Queued + 1 } : left with { Loading = left.Loading + 1 };
    }

    /// <summary>The table's load, which was over when this began.</summary>
    public TableLoad After(TableLoad first, DateTimeOffset at)
    {
        var load = new TableLoad(Clock.IsClosed ? TableState.Cancelled : TableState.Reloading, Math.Clamp((Clock.WorkAt(at) - Start) / (End - Start), 0, 1));
        return (IsDone(at) ? new TableLoad(TableState.Completed, 1) { CompletedAt = Clock.TimeOf(End), DoneTotal = Clock.Before + End } : load) with
        {
            StartedAt = Clock.TimeOf(Start),
            Reload = this,
            First = first,
        };
    }
}
