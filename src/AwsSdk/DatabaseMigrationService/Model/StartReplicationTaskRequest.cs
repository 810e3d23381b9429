namespace Amazon.DatabaseMigrationService.Model;

/// <summary>Starts, resumes or reloads a replication task.</summary>
public partial class StartReplicationTaskRequest : AmazonDatabaseMigrationServiceRequest
{
    /// <summary>The ARN of the task; required.</summary>
    public string ReplicationTaskArn { get; set; }

    /// <summary>start-replication (first run), resume-processing or reload-target; required.</summary>
    public StartReplicationTaskTypeValue StartReplicationTaskType { get; set; }

    /// <summary>When change capture begins, UTC, to the second; not with CdcStartPosition.</summary>
    public DateTime? CdcStartTime { get; set; }

    /// <summary>The date, checkpoint or log position where change capture begins; not with CdcStartTime.</summary>
    public string CdcStartPosition { get; set; }

    /// <summary>The server_time or commit_time at which change capture ends.</summary>
    public string CdcStopPosition { get; set; }
}
