namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A serverless replication: what runs, or ran, for a ReplicationConfig.</summary>
public partial class Replication
{
    /// <summary>The name that its owner gave the ReplicationConfig.</summary>
    public string ReplicationConfigIdentifier { get; set; }

    /// <summary>The ARN of the ReplicationConfig.</summary>
    public string ReplicationConfigArn { get; set; }

    /// <summary>The ARN of the endpoint that data is read from.</summary>
    public string SourceEndpointArn { get; set; }

    /// <summary>The ARN of the endpoint that data is written to.</summary>
    public string TargetEndpointArn { get; set; }

    /// <summary>Full load, change data capture, or both.</summary>
    public MigrationTypeValue ReplicationType { get; set; }

    /// <summary>The state, such as created, running or stopped; DMS gives no closed list.</summary>
    public string Status { get; set; }

    /// <summary>The capacity that DMS holds for it.</summary>
    public ProvisionData ProvisionData { get; set; }

    /// <summary>The premigration assessment runs.</summary>
    public List<PremigrationAssessmentStatus> PremigrationAssessmentStatuses { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Why it stopped, such as "Stop Reason NORMAL".</summary>
    public string StopReason { get; set; }

    /// <summary>Why it failed, newest wording as DMS sends it.</summary>
    public List<string> FailureMessages { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The progress of tables, and the dates of the run.</summary>
    public ReplicationStats ReplicationStats { get; set; }

    /// <summary>How it was last started.</summary>
    public string StartReplicationType { get; set; }

    /// <summary>When change capture begins, UTC.</summary>
    public DateTime? CdcStartTime { get; set; }

    /// <summary>The date, checkpoint or log position where change capture begins.</summary>
    public string CdcStartPosition { get; set; }

    /// <summary>The server_time or commit_time at which change capture ends.</summary>
    public string CdcStopPosition { get; set; }

    /// <summary>The last checkpoint of change capture; usable as CdcStartPosition.</summary>
    public string RecoveryCheckpoint { get; set; }

    /// <summary>When it was created, UTC.</summary>
    public DateTime? ReplicationCreateTime { get; set; }

    /// <summary>When it was last updated, UTC.</summary>
    public DateTime? ReplicationUpdateTime { get; set; }

    /// <summary>When it last stopped, UTC.</summary>
    public DateTime? ReplicationLastStopTime { get; set; }

    /// <summary>When DMS will release its capacity, UTC.</summary>
    public DateTime? ReplicationDeprovisionTime { get; set; }

    /// <summary>Whether DMS manages it for a zero-ETL integration, so that it cannot be changed directly.</summary>
    public bool? IsReadOnly { get; set; }
}
