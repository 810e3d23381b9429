using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Simulation.Tables;

/// <summary>
/// Each table of a run by itself. Only the loads, the reloads and the engine's clock are kept; all else is worked out when
/// somebody asks, so that it agrees with the run's counts at any instant and costs nothing until then.
/// </summary>
internal sealed class TableBook(RunSpec spec, int seed)
{
    private readonly List<LoadRun> _loads = [];
    private readonly WeakReference<TableTraits?> _traits = new(null);
    private TableReloads? _reloads;
    private Dictionary<int, double>? _revalidations;

    /// <summary>The clock of the engine's latest run; null before its first.</summary>
    public RunClock? Clock { get; private set; }

    /// <summary>Data validation as the settings ask for it; null where they do not.</summary>
    public ValidationSpec? Validation => spec.Validation;

    /// <summary>Whether changes are captured at all.</summary>
    public bool CapturesChanges => spec.ReplicationType != ReplicationTypes.FullLoad;

    /// <summary>What is peculiar to each table, drawn anew unless it is still around.</summary>
    public TableTraits Traits
    {
        get
        {
            if (!_traits.TryGetTarget(out var traits))
            {
                traits = new TableTraits(spec, seed);
                _traits.SetTarget(traits);
            }

            return traits!;
        }
    }

    /// <summary>Whether the full load is over; so from the beginning where there is none.</summary>
    public bool IsLoaded => _loads.Count == 0 || _loads[^1].IsFinished;

    /// <summary>The loads since the last fresh start, the run's own last.</summary>
    public ImmutableArray<LoadRun> Loads => [.. _loads];

    /// <summary>The latest reload of each table that was asked to be reloaded since the last fresh start.</summary>
    public ImmutableArray<TableReload> Reloads => _reloads?.All ?? [];

    /// <summary>When the run's last reload ends, in seconds of its work; 0 where there is none.</summary>
    public double LastReloadEnd => _reloads?.LastEnd(Clock!) ?? 0;

    /// <summary>When the run's next reload ends, in seconds of its work, or null.</summary>
    public double? NextReloadEnd => _reloads?.NextEnd(Clock!);

    /// <summary>The engine begins to run: fresh, or where the last run stopped.</summary>
    public void BeginRun(RunClock clock, bool isFresh)
    {
        Clock = clock;
        if (isFresh)
        {
            _loads.Clear();
            _revalidations = null;
            _reloads = null;
        }

        _reloads?.Resume(clock);
    }

    /// <summary>Begins to load all tables, or those that the last load has left.</summary>
    public LoadPlan BeginLoad(bool isFresh)
    {
        var load = new LoadRun(isFresh ? LoadOrder.All(spec.Tables) : Remaining(), isFresh, Clock!);
        _loads.Add(load);
        return new LoadPlan(load.Schedule(Traits), Traits);
    }

    /// <summary>The load that runs has dealt with all of its tables.</summary>
    public void FinishLoad() => _loads[^1].IsFinished = true;

    /// <summary>Tables by state, given what the loads alone make of them.</summary>
    public LoadCounts Counts(LoadCounts planned, DateTimeOffset at) => _reloads?.Apply(planned, at) ?? planned;

    /// <summary>A table's load at an instant.</summary>
    public TableLoad Load(int table, DateTimeOffset at)
    {
        var first = FirstLoad(table, at);
        return _reloads?.Of(table)?.After(first, at) ?? first;
    }

    /// <summary>Copies a loaded or errored table again.</summary>
    public TableReload Reload(int table, DateTimeOffset at)
    {
        var (clock, wasErrored) = (Clock!, FirstLoad(table, at).State == TableState.Error);
        var start = clock.WorkAt(at);
        var reload = new TableReload(table, wasErrored, clock, start, start + Traits.Seconds(table));
        // Reloads are rare: what holds them is made for the first.
        (_reloads ??= new TableReloads()).Begin(reload);
        return reload;
    }

    /// <summary>The reloads that have ended by an instant, each given once.</summary>
    public IReadOnlyList<TableReload> TakeEndedReloads(DateTimeOffset at) => _reloads?.TakeEnded(at) ?? [];

    /// <summary>Compares a loaded table's rows again.</summary>
    public void Revalidate(int table, DateTimeOffset at) => (_revalidations ??= [])[table] = Clock!.TotalAt(at);

    /// <summary>At how many seconds of work since the fresh start a table was last asked to be compared again, or null.</summary>
    public double? RevalidatedTotal(int table) => _revalidations?.TryGetValue(table, out var total) is true ? total : null;

    /// <summary>Up to how many seconds of work validation has come. A load without changes after it ends only when that is through.</summary>
    public double ValidatedUntil(DateTimeOffset at) => IsLoaded && !CapturesChanges ? double.MaxValue : Clock!.TotalAt(at);

    /// <summary>When so much work since the fresh start was done; within the latest run, as the earlier ones are forgotten.</summary>
    public DateTimeOffset TimeOf(double total)
    {
        var at = Clock!.TimeOf(Math.Max(0, total - Clock.Before));
        return Clock.EndedAt < at ? Clock.EndedAt.Value : at;
    }

    private LoadOrder Remaining() => IsLoaded ? new LoadOrder([], spec.Tables, spec.Tables) : _loads[^1].Schedule(Traits).Remaining(_loads[^1].WorkAt(DateTimeOffset.MaxValue));

    // A table is in a later load only where the earlier ones have not come to its end, so that the latest tells.
    private TableLoad FirstLoad(int table, DateTimeOffset at)
    {
        for (var number = _loads.Count - 1; number >= 0; number--)
        {
            if (_loads[number].Order.PositionOf(table) is >= 0 and var position)
            {
                return _loads[number].LoadAt(position, Traits, at);
            }
        }

        // A run that only captures changes counts its tables as loaded, though nothing is ever copied.
        return new TableLoad(TableState.Completed) { DoneTotal = 0 };
    }
}
