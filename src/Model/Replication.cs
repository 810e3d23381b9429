namespace DmsDashboard.Model;

/// <summary>A DMS Serverless replication as DescribeReplications answers it (API: Replication). Null means that AWS did not say.</summary>
public sealed record Replication : IReplication
{
    public required string ReplicationConfigIdentifier { get; init; }

    public required string ReplicationConfigArn { get; init; }

    public string? SourceEndpointArn { get; init; }

    public string? TargetEndpointArn { get; init; }

    /// <summary>full-load, cdc or full-load-and-cdc; other values as they came.</summary>
    public string? ReplicationType { get; init; }

    /// <summary>A free string in the API; see <see cref="ReplicationStatus"/>.</summary>
    public ReplicationStatus Status { get; init; }

    public ProvisionData? ProvisionData { get; init; }

    public EquatableArray<PremigrationAssessmentStatus> PremigrationAssessmentStatuses { get; init; }

    public string? StopReason { get; init; }

    public EquatableArray<string> FailureMessages { get; init; }

    public ReplicationStats? ReplicationStats { get; init; }

    public string? StartReplicationType { get; init; }

    public DateTimeOffset? CdcStartTime { get; init; }

    public string? CdcStartPosition { get; init; }

    public string? CdcStopPosition { get; init; }

    public string? RecoveryCheckpoint { get; init; }

    public DateTimeOffset? ReplicationCreateTime { get; init; }

    public DateTimeOffset? ReplicationUpdateTime { get; init; }

    public DateTimeOffset? ReplicationLastStopTime { get; init; }

    /// <summary>When DMS releases the capacity of a stopped replication (48 h after the stop, user guide: Serverless components).</summary>
    public DateTimeOffset? ReplicationDeprovisionTime { get; init; }

    /// <summary>True for replications that belong to zero-ETL: AWS manages them.</summary>
    public bool? IsReadOnly { get; init; }

    ReplicationKind IReplication.Kind => ReplicationKind.Serverless;

    string IReplication.Arn => ReplicationConfigArn;

    string IReplication.Identifier => ReplicationConfigIdentifier;
}
