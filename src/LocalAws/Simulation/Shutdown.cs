namespace DmsDashboard.LocalAws.Simulation;

/// <summary>Ends a run: by request, at its goal or by a failure; then gives the capacity back.</summary>
internal sealed class Shutdown(SimulatedReplication replication)
{
    private string _stopReason = StopReasons.Normal;
    private string _afterHold = ReplicationStatus.Created;

    private ReplicationState State => replication.State;

    /// <summary>Shows a status and writes the orchestrator's line for it.</summary>
    public void Show(string status, DateTimeOffset at, string? message = null, string? failureMessage = null)
    {
        (State.Status, State.UpdateTime) = (status, at);
        replication.Orchestrator.Write(status, at, message, failureMessage);
        replication.Spec.OnStatus?.Invoke(status, at);
    }

    /// <summary>Begins a stop; the engine finishes what it has in hand first.</summary>
    public void Begin(string stopReason, LoadCounts counts, int progressPercent, DateTimeOffset at)
    {
        _stopReason = stopReason;
        (State.Counts, State.ProgressPercent) = (counts, progressPercent);
        replication.Agenda.ClearRun();
        if (State.Status == ReplicationStatus.Running)
        {
            replication.EngineLog.Stopping(at);
        }

        Show(ReplicationStatus.Stopping, at);
        replication.Agenda.Set(AgendaItem.StageEnd, at + replication.Clock.Duration(replication.Spec.Stopping));
    }

    /// <summary>Shows a status for a while, then the one before it.</summary>
    public void Hold(string status, TimeSpan work, DateTimeOffset at)
    {
        _afterHold = State.Status;
        (State.Status, State.UpdateTime) = (status, at);
        if (State.HasRun)
        {
            // Before the first run there is no log group to write to.
            replication.Orchestrator.Write(status, at, null, null);
        }

        replication.Agenda.Set(AgendaItem.StageEnd, at + replication.Clock.Duration(work));
    }

    /// <summary>The wait that <see cref="Begin"/> or <see cref="Hold"/> set is over.</summary>
    public void Finish(DateTimeOffset at)
    {
        if (State.Status != ReplicationStatus.Stopping)
        {
            (State.Status, State.UpdateTime) = (_afterHold, at);
            return;
        }

        End(ReplicationStatus.Stopped, _stopReason, at);
        Release(at, Stages.ReleaseAfterStop);
    }

    /// <summary>Ends a full-load-only run: nothing is left to do, and the capacity goes soon.</summary>
    public void Complete(DateTimeOffset at)
    {
        End(ReplicationStatus.Stopped, StopReasons.FullLoadOnlyFinished, at);
        Release(at, replication.Clock.Duration(Stages.ReleaseAfterFullLoad));
    }

    /// <summary>Ends a run or a start-up as the failure says.</summary>
    public void Fail(FailureSpec failure, LoadCounts counts, int progressPercent, DateTimeOffset at)
    {
        (State.Counts, State.ProgressPercent, State.HasFailed) = (counts, progressPercent, true);
        State.FailureMessages = failure.FailureMessage is { } message ? [message] : [];
        replication.EngineLog.Failing(failure, at);
        End(failure.EndsAs, failure.StopReason, at, failure.Message, failure.FailureMessage);
        if (failure.FailsProvision)
        {
            State.ProvisionState = ProvisionState.FailedProvision;
            return;
        }

        Release(at, Stages.ReleaseAfterStop);
    }

    public void Deprovision(DateTimeOffset at)
    {
        (State.ProvisionState, State.UpdateTime) = (ProvisionState.Deprovisioning, at);
        replication.Agenda.Set(AgendaItem.Deprovisioned, at + replication.Clock.Duration(Stages.Deprovisioning));
    }

    public void Deprovisioned(DateTimeOffset at) =>
        (State.ProvisionState, State.ProvisionedCapacityUnits, State.UpdateTime) = (ProvisionState.Deprovisioned, 0, at);

    private void End(string status, string? stopReason, DateTimeOffset at, string? message = null, string? failureMessage = null)
    {
        replication.Agenda.ClearRun();
        State.Counts = State.Counts.Interrupt();
        (State.StopReason, State.StopDate) = (stopReason, at);
        if (State.Status is ReplicationStatus.Running or ReplicationStatus.Stopping)
        {
            State.LastStopTime = at;
        }

        Show(status, at, message, failureMessage);
        if (replication.Spec.Cycle is { } cycle)
        {
            replication.Agenda.Set(AgendaItem.CycleStart, at + replication.Clock.Duration(cycle.RestFor));
        }
    }

    private void Release(DateTimeOffset at, TimeSpan after)
    {
        if (State.ProvisionState == ProvisionState.Provisioning)
        {
            Deprovision(at);
            return;
        }

        if (State.IsCapacityHeld)
        {
            State.DeprovisionTime = at + after;
            replication.Agenda.Set(AgendaItem.Deprovision, at + after);
        }
    }
}
