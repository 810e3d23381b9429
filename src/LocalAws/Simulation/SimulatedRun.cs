using System.Collections.Immutable;
using DmsDashboard.LocalAws.Simulation.Tables;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>
/// What a serverless replication and a classic task have in common: a state machine around one engine. It is moved by what its
/// agenda has due, each item at its own time, so that its state does not depend on when somebody looks. Guarded by the account's lock.
/// </summary>
internal abstract class SimulatedRun
{
    private readonly StartUp _startUp;
    private readonly EngineRun _engine;
    private readonly Shutdown _shutdown;

    protected SimulatedRun(RunSpec spec, string arn, EngineLog engineLog, SimulationPace pace)
    {
        (Arn, EngineLog) = (arn, engineLog);
        Random = new Random(StableHash.Of(spec.ResourceId, pace.Seed));
        Clock = new WorkClock(pace.Speed);
        Tables = new TableBook(spec, StableHash.Of(spec.ResourceId, pace.Seed + 2));
        _shutdown = new Shutdown(this);
        _engine = new EngineRun(this, _shutdown);
        _startUp = new StartUp(this, _engine, _shutdown);
    }

    public abstract RunSpec Spec { get; }

    public abstract RunState State { get; }

    /// <summary>What a describe operation shows and what start and stop judge by.</summary>
    public abstract string ShownStatus { get; }

    /// <summary>The statuses that a start goes through before it runs.</summary>
    public abstract ImmutableArray<string> StartUpStages { get; }

    public string Arn { get; }

    public Agenda Agenda { get; } = new();

    public WorkClock Clock { get; }

    public Random Random { get; }

    public EngineLog EngineLog { get; }

    /// <summary>Each table by itself.</summary>
    public TableBook Tables { get; }

    /// <summary>When the engine has run.</summary>
    public RunHistory History { get; } = new();

    /// <summary>What a test or the scenario makes its metrics say.</summary>
    public ForcedMetrics ForcedMetrics { get; set; } = ForcedMetrics.None;

    /// <summary>Begins a start whose legality the rules have checked.</summary>
    public void Start(string startType, CdcOptions cdc, DateTimeOffset at) => _startUp.Begin(startType, cdc, at);

    /// <summary>Begins a stop whose legality the rules have checked.</summary>
    public void Stop(DateTimeOffset at) => _shutdown.Begin(StopReasons.Normal, _engine.Planned(at), ProgressPercent(at), at);

    /// <summary>Copies tables again whose reload the rules have checked.</summary>
    public void Reload(ImmutableArray<int> tables, DateTimeOffset at) => _engine.Reload(tables, at);

    /// <summary>Compares the rows of tables again whose reload the rules have checked.</summary>
    public void Revalidate(ImmutableArray<int> tables, DateTimeOffset at)
    {
        foreach (var table in tables)
        {
            Tables.Revalidate(table, at);
        }
    }

    /// <summary>Shows a status for so much work and then the former one again: modifying, moving, deleting.</summary>
    public void Hold(string status, TimeSpan work, DateTimeOffset at) => _shutdown.Hold(status, work, at);

    public LoadCounts Counts(DateTimeOffset at) => _engine.Counts(at);

    public int ProgressPercent(DateTimeOffset at) => _engine.ProgressPercent(at);

    /// <summary>Handles all that is due up to an instant.</summary>
    public void Advance(DateTimeOffset now)
    {
        while (Agenda.NextDue <= now)
        {
            var (item, at) = (Agenda.Next, Agenda.NextDue);
            Agenda.Clear(item);
            Handle(item, at, now);
        }
    }

    /// <summary>Goes on at another speed from an instant up to which it has been advanced.</summary>
    public void SetPace(double pace, DateTimeOffset now)
    {
        Agenda.Stretch(now, Clock.Pace / pace);
        Clock.SetPace(now, pace);
    }

    /// <summary>Whether DMS would take a start now, for a scheduler outside it.</summary>
    public virtual bool CanCycle => true;

    /// <summary>A start begins.</summary>
    public virtual void OnStart()
    {
    }

    /// <summary>A stage of the start-up is over; a failure where it found what the start must not go on with.</summary>
    public virtual FailureSpec? OnStageEnded(string status, DateTimeOffset at) => null;

    /// <summary>There is a new status.</summary>
    public virtual void OnStatus(string status, DateTimeOffset at, string? message, string? failureMessage)
    {
    }

    /// <summary>A run has ended by itself or by request; what it held is given back after so long.</summary>
    public virtual void OnEnded(DateTimeOffset at, TimeSpan releaseAfter)
    {
    }

    /// <summary>A run or a start-up has ended by a failure.</summary>
    public abstract void OnFailed(FailureSpec failure, DateTimeOffset at);

    /// <summary>Does what has come due.</summary>
    protected virtual void Handle(AgendaItem item, DateTimeOffset at, DateTimeOffset now)
    {
        switch (item)
        {
            case AgendaItem.StageEnd when _shutdown.IsWaiting:
                _shutdown.Finish(at);
                break;
            case AgendaItem.StageEnd:
                _startUp.StageEnded(at);
                break;
            case AgendaItem.Failure:
                _shutdown.Fail(Spec.Failure!, _engine.Planned(at), ProgressPercent(at), at);
                break;
            case AgendaItem.CycleStart:
                _startUp.BeginCycle(at);
                break;
            case AgendaItem.CycleStop:
                Stop(at);
                break;
            default:
                _engine.Handle(item, at, now);
                break;
        }
    }
}
