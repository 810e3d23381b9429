using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>Takes a run through the stages of its start-up.</summary>
internal sealed class StartUp(SimulatedRun run, EngineRun engine, Shutdown shutdown)
{
    private static readonly TimeSpan RetryCycle = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FailsAgainAfter = TimeSpan.FromMinutes(4);

    private ImmutableArray<string> _stages = [];

    private RunState State => run.State;

    /// <summary>Begins; the status is that of the first stage when this returns.</summary>
    public void Begin(string startType, CdcOptions cdc, DateTimeOffset at)
    {
        run.Agenda.ClearRun();
        run.OnStart();
        _stages = run.StartUpStages;
        State.IsCured |= State.HasFailed && run.Spec.Failure?.CuredBy == startType;
        (State.StartReplicationType, State.Cdc, State.StartDate) = (startType, cdc, at);
        (State.StopReason, State.StopDate) = (null, null);
        Enter(_stages[0], at);
    }

    /// <summary>The outside scheduler's start; it waits where DMS would refuse.</summary>
    public void BeginCycle(DateTimeOffset at)
    {
        if (!run.CanCycle)
        {
            run.Agenda.Set(AgendaItem.CycleStart, at + run.Clock.Duration(RetryCycle));
            return;
        }

        Begin(State.HasRun ? run.Spec.Cycle!.StartType : ReplicationTypes.StartReplication, new CdcOptions(null, null, null), at);
    }

    /// <summary>Goes on to the next stage, or to running.</summary>
    public void StageEnded(DateTimeOffset at)
    {
        if (run.OnStageEnded(State.Status, at) is { } found)
        {
            shutdown.Fail(found, State.Counts, State.ProgressPercent, at);
            return;
        }

        var next = _stages.IndexOf(State.Status) + 1;
        if (next < _stages.Length)
        {
            Enter(_stages[next], at);
            return;
        }

        engine.Begin(at);
        ScheduleFailure(ReplicationStatus.Running, at);
    }

    private void Enter(string status, DateTimeOffset at)
    {
        shutdown.Show(status, at);
        run.Agenda.Set(AgendaItem.StageEnd, at + run.Clock.Duration(Stages.Of(status, run.Random)));
        ScheduleFailure(status, at);
    }

    private void ScheduleFailure(string status, DateTimeOffset at)
    {
        if (State.IsCured || run.Spec.Failure is not { } failure || failure.At != status)
        {
            return;
        }

        var atRunning = status == ReplicationStatus.Running;
        var after = atRunning ? State.HasFailed ? FailsAgainAfter : failure.After ?? FailsAgainAfter : failure.After ?? (Stages.Of(status, run.Random) * 0.5);
        run.Agenda.Set(AgendaItem.Failure, at + run.Clock.Duration(after));
    }
}
