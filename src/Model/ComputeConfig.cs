namespace DmsDashboard.Model;

/// <summary>The compute a replication may use (API: ComputeConfig). Capacity in DMS capacity units.</summary>
public sealed record ComputeConfig
{
    public string? AvailabilityZone { get; init; }

    public string? DnsNameServers { get; init; }

    public string? KmsKeyId { get; init; }

    public int? MaxCapacityUnits { get; init; }

    /// <summary>DMS takes 1 when it is not set.</summary>
    public int? MinCapacityUnits { get; init; }

    public bool? MultiAZ { get; init; }

    public string? PreferredMaintenanceWindow { get; init; }

    public string? ReplicationSubnetGroupId { get; init; }

    public EquatableArray<string> VpcSecurityGroupIds { get; init; }
}
