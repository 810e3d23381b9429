namespace DmsDashboard.Model;

/// <summary>What a replication was configured with (API: ReplicationConfig).</summary>
public sealed record ReplicationConfig
{
    public required string ReplicationConfigIdentifier { get; init; }

    public required string ReplicationConfigArn { get; init; }

    public string? SourceEndpointArn { get; init; }

    public string? TargetEndpointArn { get; init; }

    public string? ReplicationType { get; init; }

    public ComputeConfig? ComputeConfig { get; init; }

    /// <summary>JSON text; holds the exact log group and stream under Logging.</summary>
    public string? ReplicationSettings { get; init; }

    public string? SupplementalSettings { get; init; }

    /// <summary>JSON text.</summary>
    public string? TableMappings { get; init; }

    public DateTimeOffset? ReplicationConfigCreateTime { get; init; }

    public DateTimeOffset? ReplicationConfigUpdateTime { get; init; }

    public bool? IsReadOnly { get; init; }
}
