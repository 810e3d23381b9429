namespace DmsDashboard.LocalAws.Simulation;

/// <summary>The engine while the status is running: full load, then change data capture.</summary>
internal sealed class EngineRun(SimulatedRun run, Shutdown shutdown)
{
    // After a jump of the clock, only the last minutes' chatter is written: nobody would read a month of it.
    private static readonly TimeSpan ChatterReach = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ShortestChatter = TimeSpan.FromSeconds(1);

    // The engine looks around for a while even where there is nothing to load.
    private const double ShortestLoad = 30;

    private LoadPlan? _load;
    private int _nextEvent;

    private RunState State => run.State;

    private RunSpec Spec => run.Spec;

    private bool IsLoading => _load is not null && State.Status == ReplicationStatus.Running;

    /// <summary>Begins to run, where the start type says: fresh, or where the last run stopped.</summary>
    public void Begin(DateTimeOffset at)
    {
        var isFresh = !State.HasRun || State.StartReplicationType != ReplicationTypes.ResumeProcessing;
        shutdown.Show(ReplicationStatus.Running, at);
        State.HasRun = true;
        run.Clock.Restart(at);
        run.EngineLog.Running(isFresh, at);
        if (isFresh)
        {
            BeginFresh(at);
        }

        run.Agenda.Set(AgendaItem.Chatter, at + NextChatter());
        if (Spec.Cycle?.RunFor is { } runFor)
        {
            run.Agenda.Set(AgendaItem.CycleStop, at + run.Clock.Duration(runFor));
        }

        BeginLoad(isFresh, at);
    }

    /// <summary>Tables by state at an instant.</summary>
    public LoadCounts Counts(DateTimeOffset at) => IsLoading ? _load!.At(run.Clock.WorkAt(at)).After(State.Counts) : State.Counts;

    /// <summary>Full-load progress at an instant; 100 only when the load has finished.</summary>
    public int ProgressPercent(DateTimeOffset at)
    {
        if (!IsLoading)
        {
            return State.ProgressPercent;
        }

        var done = State.Counts.Loaded + State.Counts.Errored + (_load!.Share(run.Clock.WorkAt(at)) * _load.Tables);
        return Math.Min(99, (int)(100 * done / Math.Max(1, Spec.Tables)));
    }

    public void Handle(AgendaItem item, DateTimeOffset at, DateTimeOffset now)
    {
        switch (item)
        {
            case AgendaItem.LoadEvent:
                run.EngineLog.Load(_load!.Events[_nextEvent++], at);
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
        _load = LoadPlan.Create(left, isFresh ? Math.Min(left, Spec.TableErrors) : 0, Spec.FullLoad * left / Math.Max(1, Spec.Tables), run.Random);
        _nextEvent = 0;
        run.Agenda.Set(AgendaItem.LoadFinish, run.Clock.TimeOf(Math.Max(ShortestLoad, _load.Seconds)));
        ScheduleLoadEvent();
    }

    private void ScheduleLoadEvent()
    {
        if (!Spec.Quiet && _nextEvent < _load!.Events.Count)
        {
            run.Agenda.Set(AgendaItem.LoadEvent, run.Clock.TimeOf(_load.Events[_nextEvent].At));
        }
    }

    private void FinishLoad(DateTimeOffset at)
    {
        // A change of speed may round the last table's end past this instant.
        run.Agenda.Clear(AgendaItem.LoadEvent);
        while (!Spec.Quiet && _nextEvent < _load!.Events.Count)
        {
            run.EngineLog.Load(_load.Events[_nextEvent++], at);
        }

        State.Counts = _load!.At(double.MaxValue).After(State.Counts);
        _load = null;
        (State.ProgressPercent, State.FullLoadFinishDate, State.UpdateTime) = (100, at, at);
        run.EngineLog.LoadFinished(State.Counts, at);
        if (Spec.ReplicationType == ReplicationTypes.FullLoad)
        {
            shutdown.Complete(at);
            return;
        }

        BeginCdc(at);
    }

    private void BeginCdc(DateTimeOffset at)
    {
        run.EngineLog.BeginCdc(at);
        if (State.Cdc.StopPosition is { } position)
        {
            run.Agenda.Set(AgendaItem.CdcStop, position.At > at ? position.At : at);
        }
    }

    private void Chatter(DateTimeOffset at, DateTimeOffset now)
    {
        if (at < now - ChatterReach)
        {
            run.Agenda.Set(AgendaItem.Chatter, now - ChatterReach);
            return;
        }

        run.EngineLog.Chatter(IsLoading, at);
        run.Agenda.Set(AgendaItem.Chatter, at + NextChatter());
    }

    private TimeSpan NextChatter()
    {
        var wait = run.Clock.Duration(run.EngineLog.NextChatter());
        return wait > ShortestChatter ? wait : ShortestChatter;
    }
}
