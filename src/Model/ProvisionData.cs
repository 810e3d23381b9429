namespace DmsDashboard.Model;

/// <summary>The capacity that a replication holds (API: ProvisionData).</summary>
public sealed record ProvisionData
{
    /// <summary>provisioning, provisioned, deprovisioning, deprovisioned, failed_provision; null or empty before the first provisioning.</summary>
    public string? ProvisionState { get; init; }

    /// <summary>DMS capacity units, 2 GB of memory each.</summary>
    public int? ProvisionedCapacityUnits { get; init; }

    public DateTimeOffset? DateProvisioned { get; init; }

    public bool? IsNewProvisioningAvailable { get; init; }

    public DateTimeOffset? DateNewProvisioningDataAvailable { get; init; }

    public string? ReasonForNewProvisioningData { get; init; }
}
