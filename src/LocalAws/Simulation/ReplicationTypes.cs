namespace DmsDashboard.LocalAws.Simulation;

/// <summary>The values of <c>ReplicationType</c> and <c>StartReplicationType</c>.</summary>
internal static class ReplicationTypes
{
    public const string FullLoad = "full-load";
    public const string Cdc = "cdc";
    public const string FullLoadAndCdc = "full-load-and-cdc";

    public const string StartReplication = "start-replication";
    public const string ResumeProcessing = "resume-processing";
    public const string ReloadTarget = "reload-target";
}
