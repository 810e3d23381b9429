namespace Amazon.DatabaseMigrationService.Model;

/// <summary>Starts, resumes or reloads a serverless replication.</summary>
public partial class StartReplicationRequest : AmazonDatabaseMigrationServiceRequest
{
    /// <summary>The ARN of the replication to start; required.</summary>
    public string ReplicationConfigArn { get; set; }

    /// <summary>start-replication (first run), resume-processing or reload-target; required.</summary>
    public string StartReplicationType { get; set; }

    /// <summary>JSON settings of the premigration assessment to run first.</summary>
    public string PremigrationAssessmentSettings { get; set; }

    /// <summary>When change capture begins, UTC, to the second; not with CdcStartPosition.</summary>
    public DateTime? CdcStartTime { get; set; }

    /// <summary>The date, checkpoint or log position where change capture begins; not with CdcStartTime.</summary>
    public string CdcStartPosition { get; set; }

    /// <summary>The server_time or commit_time at which change capture ends.</summary>
    public string CdcStopPosition { get; set; }
}
