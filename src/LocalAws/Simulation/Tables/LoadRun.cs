namespace DmsDashboard.LocalAws.Simulation.Tables;

/// <summary>One full load, or what an interrupted one had left: enough to work out each table's part when somebody asks.</summary>
internal sealed class LoadRun(LoadOrder order, bool withErrors, RunClock clock)
{
    private readonly WeakReference<LoadSchedule?> _schedule = new(null);

    /// <summary>Its tables.</summary>
    public LoadOrder Order { get; } = order;

    /// <summary>The engine's run that does it.</summary>
    public RunClock Clock { get; } = clock;

    /// <summary>Whether it has been done with wholly: what the clock rounds must not leave a table behind.</summary>
    public bool IsFinished { get; set; }

    /// <summary>Seconds of its work that are done.</summary>
    public double WorkAt(DateTimeOffset at) => IsFinished ? double.MaxValue : Clock.WorkAt(at);

    /// <summary>Its schedule, made anew unless one is still around.</summary>
    public LoadSchedule Schedule(TableTraits traits)
    {
        if (!_schedule.TryGetTarget(out var schedule))
        {
            schedule = NewSchedule(traits);
            _schedule.SetTarget(schedule);
        }

        return schedule!;
    }

    /// <summary>Its schedule, always made anew: for readers outside the account's lock.</summary>
    public LoadSchedule NewSchedule(TableTraits traits) => LoadSchedule.Create(Order, traits, withErrors);

    /// <summary>The load of the table of a position at an instant.</summary>
    public TableLoad LoadAt(int position, TableTraits traits, DateTimeOffset at)
    {
        var (schedule, work) = (Schedule(traits), WorkAt(at));
        var (start, end) = schedule.SpanAt(position);
        if (work < start)
        {
            return new TableLoad(TableState.BeforeLoad);
        }

        var (share, started) = (schedule.ShareAt(position), Clock.TimeOf(start));
        if (work < end)
        {
            return new TableLoad(Clock.IsClosed ? TableState.Cancelled : TableState.FullLoad, share * (work - start) / (end - start)) { StartedAt = started };
        }

        return schedule.IsErroredAt(position)
            ? new TableLoad(TableState.Error, share) { StartedAt = started, DoneTotal = Clock.Before + end }
            : new TableLoad(TableState.Completed, share) { StartedAt = started, CompletedAt = Clock.TimeOf(end), DoneTotal = Clock.Before + end };
    }
}
