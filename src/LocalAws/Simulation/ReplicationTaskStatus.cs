namespace DmsDashboard.LocalAws.Simulation;

/// <summary>The values of a classic task's <c>Status</c>; running, stopping, stopped and failed are those of a replication.</summary>
internal static class ReplicationTaskStatus
{
    public const string Creating = "creating";
    public const string Ready = "ready";
    public const string Starting = "starting";
    public const string Running = ReplicationStatus.Running;
    public const string Stopping = ReplicationStatus.Stopping;
    public const string Stopped = ReplicationStatus.Stopped;
    public const string Failed = ReplicationStatus.Failed;
    public const string Modifying = ReplicationStatus.Modifying;
    public const string Deleting = ReplicationStatus.Deleting;

    /// <summary>A premigration assessment run, not the test of a connection.</summary>
    public const string Testing = "testing";
    public const string Moving = "moving";
    public const string FailedMove = "failed-move";
}
