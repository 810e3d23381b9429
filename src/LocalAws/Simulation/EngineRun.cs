namespace DmsDashboard.LocalAws.Simulation;

/// <summary>The engine while the status is running: full load, then change data capture.</summary>
internal sealed class EngineRun(SimulatedReplication replication, Shutdown shutdown)
{
    // After a jump of the clock, only the last minutes' chatter is written: nobody would read a month of it.
    private static readonly TimeSpan ChatterReach = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ShortestChatter = TimeSpan.FromSeconds(1);

    // The engine looks around for a while even where there is nothing to load.
    private const double ShortestLoad = 30;

    private LoadPlan? _load;
    private int _nextEvent;

    private ReplicationState State => replication.State;

    private ReplicationSpec Spec => replication.Spec;

    private bool IsLoading => _load is not null && State.Status == ReplicationStatus.Running;

    /// <summary>Begins to run, where the start type says: fresh, or where the last run stopped.</summary>
    public void Begin(DateTimeOffset at)
    {
        var isFresh = !State.HasRun || State.StartReplicationType != ReplicationTypes.ResumeProcessing;
        shutdown.Show(ReplicationStatus.Running, at);
        State.HasRun = true;
        replication.Clock.Restart(at);
        replication.EngineLog.Running(isFresh, at);
        if (isFresh)
        {
            BeginFresh(at);
        }

        replication.Agenda.Set(AgendaItem.Chatter, at + NextChatter());
        if (Spec.Cycle?.RunFor is { } runFor)
        {
            replication.Agenda.Set(AgendaItem.CycleStop, at + replication.Clock.Duration(runFor));
        }

        BeginLoad(isFresh, at);
    }

    /// <summary>Tables by state at an instant.</summary>
    public LoadCounts Counts(DateTimeOffset at) => IsLoading ? _load!.At(replication.Clock.WorkAt(at)).After(State.Counts) : State.Counts;

    /// <summary>Full-load progress at an instant; 100 only when the load has finished.</summary>
    public int ProgressPercent(DateTimeOffset at)
    {
        if (!IsLoading)
        {
            return State.ProgressPercent;
        }

        var done = State.Counts.Loaded + State.Counts.Errored + (_load!.Share(replication.Clock.WorkAt(at)) * _load.Tables);
        return Math.Min(99, (int)(100 * done / Math.Max(1, Spec.Tables)));
    }

    public void Handle(AgendaItem item, DateTimeOffset at, DateTimeOffset now)
    {
        switch (item)
        {
            case AgendaItem.LoadEvent:
                replication.EngineLog.Load(_load!.Events[_nextEvent++], at);
                ScheduleLoadEvent();
                break;
            case AgendaItem.LoadFinish:
                FinishLoad(at);
                break;
            case AgendaItem.CdcStop:
                shutdown.Begin(State.Cdc.StopPosition!.StopReason, Counts(at), ProgressPercent(at), at);
                break;
            case AgendaItem.Chatter:
                Chatter(at, now);
                break;
        }
    }

    private void BeginFresh(DateTimeOffset at)
    {
        var isCdcOnly = Spec.ReplicationType == ReplicationTypes.Cdc;
        State.Counts = isCdcOnly ? new LoadCounts(Spec.Tables, 0, 0, 0) : default;
        State.ProgressPercent = isCdcOnly ? 100 : 0;
        (State.FreshStartDate, State.FullLoadStartDate) = (at, at);
        // AWS gives both dates even for cdc, where nothing is loaded.
        State.FullLoadFinishDate = isCdcOnly ? at : null;
    }

    private void BeginLoad(bool isFresh, DateTimeOffset at)
    {
        var left = isFresh && State.FullLoadFinishDate is null ? Spec.Tables : State.Counts.Queued;
        _load = null;
        if (left == 0 && State.FullLoadFinishDate is not null)
        {
            BeginCdc(at);
            return;
        }

        State.Counts = State.Counts with { Queued = 0 };
        _load = LoadPlan.Create(left, isFresh ? Math.Min(left, Spec.TableErrors) : 0, Spec.FullLoad * left / Math.Max(1, Spec.Tables), replication.Random);
        _nextEvent = 0;
        replication.Agenda.Set(AgendaItem.LoadFinish, replication.Clock.TimeOf(Math.Max(ShortestLoad, _load.Seconds)));
        ScheduleLoadEvent();
    }

    private void ScheduleLoadEvent()
    {
        if (!Spec.Quiet && _nextEvent < _load!.Events.Count)
        {
            replication.Agenda.Set(AgendaItem.LoadEvent, replication.Clock.TimeOf(_load.Events[_nextEvent].At));
        }
    }

    private void FinishLoad(DateTimeOffset at)
    {
        // A change of speed may round the last table's end past this instant.
        replication.Agenda.Clear(AgendaItem.LoadEvent);
        while (!Spec.Quiet && _nextEvent < _load!.Events.Count)
        {
            replication.EngineLog.Load(_load.Events[_nextEvent++], at);
        }

        State.Counts = _load!.At(double.MaxValue).After(State.Counts);
        _load = null;
        (State.ProgressPercent, State.FullLoadFinishDate, State.UpdateTime) = (100, at, at);
        replication.EngineLog.LoadFinished(State.Counts, at);
        if (Spec.ReplicationType == ReplicationTypes.FullLoad)
        {
            shutdown.Complete(at);
            return;
        }

        BeginCdc(at);
    }

    private void BeginCdc(DateTimeOffset at)
    {
        replication.EngineLog.BeginCdc(at);
        if (State.Cdc.StopPosition is { } position)
        {
            replication.Agenda.Set(AgendaItem.CdcStop, position.At > at ? position.At : at);
        }
    }

    private void Chatter(DateTimeOffset at, DateTimeOffset now)
    {
        if (at < now - ChatterReach)
        {
            replication.Agenda.Set(AgendaItem.Chatter, now - ChatterReach);
            return;
        }

        replication.EngineLog.Chatter(IsLoading, at);
        replication.Agenda.Set(AgendaItem.Chatter, at + NextChatter());
    }

    private TimeSpan NextChatter()
    {
        var wait = replication.Clock.Duration(replication.EngineLog.NextChatter());
        return wait > ShortestChatter ? wait : ShortestChatter;
    }
}
