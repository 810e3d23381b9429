namespace DmsDashboard.LocalAws.Simulation;

/// <summary>Ends a run: by request, at its goal or by a failure.</summary>
internal sealed class Shutdown(SimulatedRun run)
{
    private string _stopReason = StopReasons.Normal;
    private string? _afterHold;

    /// <summary>Whether a stop, or a status that is only held, is under way.</summary>
    public bool IsWaiting => State.Status == ReplicationStatus.Stopping || _afterHold is not null;

    private RunState State => run.State;

    /// <summary>Shows a status and tells whom it concerns.</summary>
    public void Show(string status, DateTimeOffset at, string? message = null, string? failureMessage = null)
    {
        (State.Status, State.UpdateTime, _afterHold) = (status, at, null);
        run.OnStatus(status, at, message, failureMessage);
    }

    /// <summary>Begins a stop; the engine finishes what it has in hand first.</summary>
    public void Begin(string stopReason, LoadCounts counts, int progressPercent, DateTimeOffset at)
    {
        _stopReason = stopReason;
        (State.Counts, State.ProgressPercent) = (counts, progressPercent);
        run.Agenda.ClearRun();
        run.Clock.Run?.End(at);
        if (State.Status == ReplicationStatus.Running)
        {
            run.EngineLog.Stopping(at);
        }

        Show(ReplicationStatus.Stopping, at);
        run.Agenda.Set(AgendaItem.StageEnd, at + run.Clock.Duration(run.Spec.Stopping));
    }

    /// <summary>Shows a status for a while, then the one before it.</summary>
    public void Hold(string status, TimeSpan work, DateTimeOffset at)
    {
        var before = State.Status;
        (State.Status, State.UpdateTime) = (status, at);
        if (State.HasRun)
        {
            // Before the first run there is no log group to write to.
            run.OnStatus(status, at, null, null);
        }

        _afterHold = before;
        run.Agenda.Set(AgendaItem.StageEnd, at + run.Clock.Duration(work));
    }

    /// <summary>The wait that <see cref="Begin"/> or <see cref="Hold"/> set is over.</summary>
    public void Finish(DateTimeOffset at)
    {
        if (_afterHold is { } before)
        {
            (State.Status, State.UpdateTime, _afterHold) = (before, at, null);
            return;
        }

        End(ReplicationStatus.Stopped, _stopReason, at);
        run.OnEnded(at, Stages.ReleaseAfterStop);
    }

    /// <summary>Ends a full-load-only run: nothing is left to do.</summary>
    public void Complete(DateTimeOffset at)
    {
        End(ReplicationStatus.Stopped, StopReasons.FullLoadOnlyFinished, at);
        run.OnEnded(at, run.Clock.Duration(Stages.ReleaseAfterFullLoad));
    }

    /// <summary>Ends a run or a start-up as the failure says.</summary>
    public void Fail(FailureSpec failure, LoadCounts counts, int progressPercent, DateTimeOffset at)
    {
        (State.Counts, State.ProgressPercent) = (counts, progressPercent);
        State.HasFailed |= ReferenceEquals(failure, run.Spec.Failure);
        run.EngineLog.Failing(failure, at);
        End(failure.EndsAs, failure.StopReason, at, failure.Message, failure.FailureMessage);
        run.OnFailed(failure, at);
    }

    private void End(string status, string? stopReason, DateTimeOffset at, string? message = null, string? failureMessage = null)
    {
        run.Agenda.ClearRun();
        run.Clock.CloseRun(at);
        State.Counts = State.Counts.Interrupt();
        (State.StopReason, State.StopDate) = (stopReason, at);
        if (State.Status is ReplicationStatus.Running or ReplicationStatus.Stopping)
        {
            State.LastStopTime = at;
        }

        Show(status, at, message, failureMessage);
        if (run.Spec.Cycle is { } cycle)
        {
            run.Agenda.Set(AgendaItem.CycleStart, at + run.Clock.Duration(cycle.RestFor));
        }
    }
}
