namespace DmsDashboard.Model;

/// <summary>
/// What a DMS Serverless replication and a classic replication task have in common, under the serverless API's names.
/// What only one kind has is null for the other.
/// </summary>
public interface IReplication
{
    ReplicationKind Kind { get; }

    /// <summary>ReplicationConfigArn or ReplicationTaskArn.</summary>
    string Arn { get; }

    /// <summary>ReplicationConfigIdentifier or ReplicationTaskIdentifier.</summary>
    string Identifier { get; }

    string? SourceEndpointArn { get; }

    string? TargetEndpointArn { get; }

    /// <summary>ReplicationType or MigrationType: full-load, cdc or full-load-and-cdc; other values as they came.</summary>
    string? ReplicationType { get; }

    ReplicationStatus Status { get; }

    /// <summary>Null for a task: its capacity is its replication instance's.</summary>
    ProvisionData? ProvisionData { get; }

    string? StopReason { get; }

    /// <summary>FailureMessages, or LastFailureMessage alone.</summary>
    EquatableArray<string> FailureMessages { get; }

    /// <summary>ReplicationStats or ReplicationTaskStats: they have the same members.</summary>
    ReplicationStats? ReplicationStats { get; }

    /// <summary>How it was started last; null for a task, of which DMS does not tell.</summary>
    string? StartReplicationType { get; }

    string? CdcStartPosition { get; }

    string? CdcStopPosition { get; }

    string? RecoveryCheckpoint { get; }

    /// <summary>ReplicationCreateTime or ReplicationTaskCreationDate.</summary>
    DateTimeOffset? ReplicationCreateTime { get; }

    /// <summary>ReplicationUpdateTime; null for a task.</summary>
    DateTimeOffset? ReplicationUpdateTime { get; }

    /// <summary>ReplicationLastStopTime, or the StopDate of ReplicationTaskStats.</summary>
    DateTimeOffset? ReplicationLastStopTime { get; }

    /// <summary>When DMS releases the capacity of a stopped serverless replication; null for a task.</summary>
    DateTimeOffset? ReplicationDeprovisionTime { get; }

    /// <summary>True where AWS manages it (zero-ETL); null for a task.</summary>
    bool? IsReadOnly { get; }
}
