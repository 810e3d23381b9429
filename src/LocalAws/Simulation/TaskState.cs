namespace DmsDashboard.LocalAws.Simulation;

/// <summary>What changes about a classic task. Guarded by the account's lock.</summary>
internal sealed class TaskState() : RunState(ReplicationTaskStatus.Ready)
{
    /// <summary>The last failure's text. It outlives restarts: the field is the last failure, not the present one.</summary>
    public string? LastFailureMessage { get; set; }
}
