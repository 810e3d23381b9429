namespace DmsDashboard.Model;

/// <summary>A replication instance, on which classic tasks run (API: ReplicationInstance), cut down to what may be shown: no Kerberos file.</summary>
public sealed record ReplicationInstance
{
    public required string ReplicationInstanceArn { get; init; }

    public required string ReplicationInstanceIdentifier { get; init; }

    /// <summary>E.g. dms.r6i.large.</summary>
    public string? ReplicationInstanceClass { get; init; }

    /// <summary>available, creating, modifying, storage-full …; a free string in the API.</summary>
    public string? ReplicationInstanceStatus { get; init; }

    /// <summary>GiB.</summary>
    public int? AllocatedStorage { get; init; }

    public string? EngineVersion { get; init; }

    public bool? MultiAZ { get; init; }

    public string? AvailabilityZone { get; init; }

    public string? PreferredMaintenanceWindow { get; init; }

    public bool? PubliclyAccessible { get; init; }

    public bool? AutoMinorVersionUpgrade { get; init; }

    public string? NetworkType { get; init; }

    public string? KmsKeyId { get; init; }

    public DateTimeOffset? InstanceCreateTime { get; init; }
}
