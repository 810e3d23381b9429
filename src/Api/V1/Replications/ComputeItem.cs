using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Replications;

/// <summary>The compute that a serverless replication may use.</summary>
internal sealed record ComputeItem
{
    /// <summary>DMS capacity units; DMS takes 1 when it is not set.</summary>
    public int? MinCapacityUnits { get; init; }

    /// <summary>DMS capacity units, 2 GB of memory each.</summary>
    public int? MaxCapacityUnits { get; init; }

    public bool? MultiAZ { get; init; }

    public string? AvailabilityZone { get; init; }

    public string? PreferredMaintenanceWindow { get; init; }

    public static ComputeItem? Of(ComputeConfig? config) => config is null ? null : new ComputeItem
    {
        MinCapacityUnits = config.MinCapacityUnits,
        MaxCapacityUnits = config.MaxCapacityUnits,
        MultiAZ = config.MultiAZ,
        AvailabilityZone = config.AvailabilityZone,
        PreferredMaintenanceWindow = config.PreferredMaintenanceWindow,
    };
}
