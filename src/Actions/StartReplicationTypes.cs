namespace DmsDashboard.Actions;

/// <summary>The values of StartReplicationType (API: StartReplication).</summary>
public static class StartReplicationTypes
{
    public const string StartReplication = "start-replication";
    public const string ResumeProcessing = "resume-processing";
    public const string ReloadTarget = "reload-target";
}
