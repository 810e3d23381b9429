using System.Collections.Immutable;
using DmsDashboard.LocalAws.Simulation.Tables;

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
        run.Clock.BeginRun(at, isFresh);
        run.Tables.BeginRun(run.Clock.Run!, isFresh);
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
        run.History.Begin(run.Clock.Run!, run.Tables.Loads);
        ScheduleReloadEnd();
    }

    /// <summary>Copies tables again; a full load does not finish before them.</summary>
    public void Reload(ImmutableArray<int> tables, DateTimeOffset at)
    {
        foreach (var table in tables)
        {
            run.Tables.Reload(table, at);
            run.EngineLog.Load(ReloadEvent(LoadEventKind.Started, table), at);
        }

        ScheduleReloadEnd();
        ScheduleFinish();
    }

    /// <summary>Tables by state at an instant.</summary>
    public LoadCounts Counts(DateTimeOffset at) => run.Tables.Counts(Planned(at), at);

    /// <summary>The same as if no table had been reloaded: what the state keeps when the run ends.</summary>
    public LoadCounts Planned(DateTimeOffset at) => IsLoading ? _load!.At(run.Clock.WorkAt(at)).After(State.Counts) : State.Counts;

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
            case AgendaItem.ReloadEnd:
                EndReloads(at);
                break;
            case AgendaItem.LoadFinish:
                FinishLoad(at);
                break;
            case AgendaItem.CdcStop:
                shutdown.Begin(State.Cdc.StopPosition!.StopReason, Planned(at), ProgressPercent(at), at);
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
        _load = null;
        if (State.FullLoadFinishDate is not null && State.Counts.Queued == 0)
        {
            BeginCdc(at);
            return;
        }

        State.Counts = State.Counts with { Queued = 0 };
        _load = run.Tables.BeginLoad(isFresh);
        _nextEvent = 0;
        ScheduleFinish();
        ScheduleLoadEvent();
    }

    private void ScheduleFinish()
    {
        if (_load is { Seconds: var seconds })
        {
            run.Agenda.Set(AgendaItem.LoadFinish, run.Clock.TimeOf(Math.Max(ShortestLoad, Math.Max(seconds, run.Tables.LastReloadEnd))));
        }
    }

    private void ScheduleReloadEnd()
    {
        if (run.Tables.NextReloadEnd is { } end)
        {
            run.Agenda.Set(AgendaItem.ReloadEnd, run.Clock.TimeOf(end));
        }
    }

    private void EndReloads(DateTimeOffset at)
    {
        foreach (var reload in run.Tables.TakeEndedReloads(at))
        {
            run.EngineLog.Load(ReloadEvent(LoadEventKind.Loaded, reload.Table), at);
        }

        State.UpdateTime = at;
        ScheduleReloadEnd();
    }

    private LoadEvent ReloadEvent(LoadEventKind kind, int table) => new(0, kind, table, (table % LoadSchedule.SubTasks) + 1, run.Tables.Traits.Rows(table));

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
        run.Tables.FinishLoad();
        (State.ProgressPercent, State.FullLoadFinishDate, State.UpdateTime) = (100, at, at);
        run.EngineLog.LoadFinished(Counts(at), at);
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
