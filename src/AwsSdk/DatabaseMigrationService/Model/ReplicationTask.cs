namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A task that moves data on a replication instance.</summary>
public partial class ReplicationTask
{
    /// <summary>The name that its owner gave it.</summary>
    public string ReplicationTaskIdentifier { get; set; }

    /// <summary>The ARN of the endpoint that data is read from.</summary>
    public string SourceEndpointArn { get; set; }

    /// <summary>The ARN of the endpoint that data is written to.</summary>
    public string TargetEndpointArn { get; set; }

    /// <summary>The ARN of the replication instance that it runs on.</summary>
    public string ReplicationInstanceArn { get; set; }

    /// <summary>Full load, change data capture, or both.</summary>
    public MigrationTypeValue MigrationType { get; set; }

    /// <summary>The table mappings, as JSON text; absent with WithoutSettings.</summary>
    public string TableMappings { get; set; }

    /// <summary>The task settings, as JSON text; absent with WithoutSettings.</summary>
    public string ReplicationTaskSettings { get; set; }

    /// <summary>The state, such as ready, running or stopped; a plain string to the API.</summary>
    public string Status { get; set; }

    /// <summary>Why it last failed.</summary>
    public string LastFailureMessage { get; set; }

    /// <summary>Why it stopped, such as "Stop Reason FULL_LOAD_ONLY_FINISHED".</summary>
    public string StopReason { get; set; }

    /// <summary>When it was created, UTC.</summary>
    public DateTime? ReplicationTaskCreationDate { get; set; }

    /// <summary>When it is scheduled to start, UTC.</summary>
    public DateTime? ReplicationTaskStartDate { get; set; }

    /// <summary>The date, checkpoint or log position where change capture begins.</summary>
    public string CdcStartPosition { get; set; }

    /// <summary>The server_time or commit_time at which change capture ends.</summary>
    public string CdcStopPosition { get; set; }

    /// <summary>The last checkpoint of change capture; usable as CdcStartPosition.</summary>
    public string RecoveryCheckpoint { get; set; }

    /// <summary>Its ARN.</summary>
    public string ReplicationTaskArn { get; set; }

    /// <summary>The progress of tables, and the dates of the run.</summary>
    public ReplicationTaskStats ReplicationTaskStats { get; set; }

    /// <summary>Further information that some endpoints need, as JSON text.</summary>
    public string TaskData { get; set; }

    /// <summary>The ARN of the replication instance that it is being moved to; only while it moves.</summary>
    public string TargetReplicationInstanceArn { get; set; }
}
