namespace DmsDashboard.Model;

/// <summary>A classic replication task as DescribeReplicationTasks answers it (API: ReplicationTask). Null means that AWS did not say.</summary>
public sealed record ReplicationTask : IReplication
{
    public required string ReplicationTaskIdentifier { get; init; }

    public required string ReplicationTaskArn { get; init; }

    public string? SourceEndpointArn { get; init; }

    public string? TargetEndpointArn { get; init; }

    public string? ReplicationInstanceArn { get; init; }

    /// <summary>full-load, cdc or full-load-and-cdc; other values as they came.</summary>
    public string? MigrationType { get; init; }

    /// <summary>JSON text. Read seldom: the list is polled WithoutSettings.</summary>
    public string? TableMappings { get; init; }

    /// <summary>JSON text; holds the log group and stream under Logging. Read seldom: the list is polled WithoutSettings.</summary>
    public string? ReplicationTaskSettings { get; init; }

    public ReplicationStatus Status { get; init; }

    public string? LastFailureMessage { get; init; }

    public string? StopReason { get; init; }

    public DateTimeOffset? ReplicationTaskCreationDate { get; init; }

    public DateTimeOffset? ReplicationTaskStartDate { get; init; }

    public string? CdcStartPosition { get; init; }

    public string? CdcStopPosition { get; init; }

    public string? RecoveryCheckpoint { get; init; }

    /// <summary>ReplicationTaskStats has the members of ReplicationStats.</summary>
    public ReplicationStats? ReplicationTaskStats { get; init; }

    /// <summary>Supplemental information that a task with certain targets needs; JSON text.</summary>
    public string? TaskData { get; init; }

    /// <summary>Where a task that is being moved goes to.</summary>
    public string? TargetReplicationInstanceArn { get; init; }

    ReplicationKind IReplication.Kind => ReplicationKind.Task;

    string IReplication.Arn => ReplicationTaskArn;

    string IReplication.Identifier => ReplicationTaskIdentifier;

    string? IReplication.ReplicationType => MigrationType;

    ProvisionData? IReplication.ProvisionData => null;

    EquatableArray<string> IReplication.FailureMessages => string.IsNullOrWhiteSpace(LastFailureMessage) ? default : new([LastFailureMessage]);

    ReplicationStats? IReplication.ReplicationStats => ReplicationTaskStats;

    string? IReplication.StartReplicationType => null;

    DateTimeOffset? IReplication.ReplicationCreateTime => ReplicationTaskCreationDate;

    DateTimeOffset? IReplication.ReplicationUpdateTime => null;

    DateTimeOffset? IReplication.ReplicationLastStopTime => ReplicationTaskStats?.StopDate;

    DateTimeOffset? IReplication.ReplicationDeprovisionTime => null;

    bool? IReplication.IsReadOnly => null;
}
