using DmsDashboard.LocalAws.Logs;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>
/// One replication as a state machine. It is moved by what its agenda has due, each item at its own time, so that its state
/// does not depend on when somebody looks. Guarded by the account's lock.
/// </summary>
internal sealed class SimulatedReplication
{
    private readonly StartUp _startUp;
    private readonly EngineRun _engine;
    private readonly Shutdown _shutdown;

    public SimulatedReplication(ReplicationSpec spec, AccountIdentity identity, SimulatedLogs logs, SimulationPace pace)
    {
        Spec = spec;
        Identity = identity;
        Arn = identity.ReplicationConfigArn(spec.ConfigId);
        Random = new Random(StableHash.Of(spec.ConfigId, pace.Seed));
        State = new ReplicationState { UpdateTime = spec.CreateTime };
        Clock = new WorkClock(pace.Speed);
        Orchestrator = new OrchestratorLog(spec, logs);
        EngineLog = new EngineLog(spec, logs, new Random(StableHash.Of(spec.ConfigId, pace.Seed + 1)));
        _shutdown = new Shutdown(this);
        _engine = new EngineRun(this, _shutdown);
        _startUp = new StartUp(this, _engine, _shutdown);
    }

    public ReplicationSpec Spec { get; }

    public AccountIdentity Identity { get; }

    public string Arn { get; }

    public ReplicationState State { get; }

    public Agenda Agenda { get; } = new();

    public WorkClock Clock { get; }

    public Random Random { get; }

    public OrchestratorLog Orchestrator { get; }

    public EngineLog EngineLog { get; }

    /// <summary>Fields that a test forces; null when it does not.</summary>
    public ReplicationOverride? Override { get; set; }

    /// <summary>What DescribeReplications shows and what start and stop judge by.</summary>
    public string ShownStatus => Override?.Status ?? State.Status;

    /// <summary>Begins a start whose legality <see cref="StartRules"/> has checked.</summary>
    public void Start(string startType, CdcOptions cdc, DateTimeOffset at) => _startUp.Begin(startType, cdc, at);

    /// <summary>Begins a stop whose legality <see cref="StartRules"/> has checked.</summary>
    public void Stop(DateTimeOffset at) => _shutdown.Begin(StopReasons.Normal, _engine.Counts(at), _engine.ProgressPercent(at), at);

    /// <summary>Shows a status for so much work and then the former one again: modifying, deleting.</summary>
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

    private void Handle(AgendaItem item, DateTimeOffset at, DateTimeOffset now)
    {
        switch (item)
        {
            case AgendaItem.StageEnd when State.Status is ReplicationStatus.Stopping or ReplicationStatus.Modifying or ReplicationStatus.Deleting:
                _shutdown.Finish(at);
                break;
            case AgendaItem.StageEnd:
                _startUp.StageEnded(at);
                break;
            case AgendaItem.Failure:
                _shutdown.Fail(Spec.Failure!, _engine.Counts(at), _engine.ProgressPercent(at), at);
                break;
            case AgendaItem.CycleStart:
                _startUp.BeginCycle(at);
                break;
            case AgendaItem.CycleStop:
                Stop(at);
                break;
            case AgendaItem.Deprovision:
                _shutdown.Deprovision(at);
                break;
            case AgendaItem.Deprovisioned:
                _shutdown.Deprovisioned(at);
                break;
            default:
                _engine.Handle(item, at, now);
                break;
        }
    }
}
