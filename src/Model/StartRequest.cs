namespace DmsDashboard.Model;

/// <summary>How a replication is to be started (API: StartReplication, StartReplicationTask).</summary>
/// <param name="StartReplicationType">start-replication, resume-processing or reload-target.</param>
public sealed record StartRequest(string StartReplicationType)
{
    /// <summary>When change capture begins, to the second; not with <see cref="CdcStartPosition"/>.</summary>
    public DateTimeOffset? CdcStartTime { get; init; }

    /// <summary>The date, checkpoint or log position where change capture begins; not with <see cref="CdcStartTime"/>.</summary>
    public string? CdcStartPosition { get; init; }

    /// <summary>The server_time or commit_time at which change capture ends.</summary>
    public string? CdcStopPosition { get; init; }

    /// <summary>JSON text; serverless replications only.</summary>
    public string? PremigrationAssessmentSettings { get; init; }
}
