using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>Takes a replication from initializing to running.</summary>
internal sealed class StartUp(SimulatedReplication replication, EngineRun engine, Shutdown shutdown)
{
    private static readonly TimeSpan RetryCycle = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FailsAgainAfter = TimeSpan.FromMinutes(4);

    private ImmutableArray<string> _stages = [];

    private ReplicationState State => replication.State;

    /// <summary>Begins; the status is initializing when this returns.</summary>
    public void Begin(string startType, CdcOptions cdc, DateTimeOffset at)
    {
        replication.Agenda.ClearRun();
        replication.Agenda.Clear(AgendaItem.Deprovision);
        _stages = State.IsCapacityHeld ? ReplicationStatus.ShortStartUp : ReplicationStatus.StartUp;
        State.IsCured |= State.HasFailed && replication.Spec.Failure?.CuredBy == startType;
        (State.StartReplicationType, State.Cdc, State.StartDate) = (startType, cdc, at);
        (State.StopReason, State.FailureMessages, State.StopDate, State.DeprovisionTime) = (null, [], null, null);
        Enter(_stages[0], at);
    }

    /// <summary>The outside scheduler's start; it waits where DMS would refuse.</summary>
    public void BeginCycle(DateTimeOffset at)
    {
        if (State.ProvisionState == ProvisionState.Deprovisioning)
        {
            replication.Agenda.Set(AgendaItem.CycleStart, at + replication.Clock.Duration(RetryCycle));
            return;
        }

        Begin(State.HasRun ? replication.Spec.Cycle!.StartType : ReplicationTypes.StartReplication, new CdcOptions(null, null, null), at);
    }

    /// <summary>Goes on to the next stage, or to running.</summary>
    public void StageEnded(DateTimeOffset at)
    {
        if (State.Status == ReplicationStatus.ProvisioningCapacity)
        {
            (State.ProvisionState, State.ProvisionedCapacityUnits, State.DateProvisioned) = (ProvisionState.Provisioned, replication.Spec.CapacityUnits, at);
            replication.EngineLog.BeginStream(at);
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
        if (status == ReplicationStatus.ProvisioningCapacity)
        {
            State.ProvisionState = ProvisionState.Provisioning;
        }

        replication.Agenda.Set(AgendaItem.StageEnd, at + replication.Clock.Duration(Stages.Of(status, replication.Random)));
        ScheduleFailure(status, at);
    }

    private void ScheduleFailure(string status, DateTimeOffset at)
    {
        if (State.IsCured || replication.Spec.Failure is not { } failure || failure.At != status)
        {
            return;
        }

        var atRunning = status == ReplicationStatus.Running;
        var after = atRunning ? State.HasFailed ? FailsAgainAfter : failure.After ?? FailsAgainAfter : failure.After ?? (Stages.Of(status, replication.Random) * 0.5);
        replication.Agenda.Set(AgendaItem.Failure, at + replication.Clock.Duration(after));
    }
}
