namespace DmsDashboard.LocalAws.Simulation;

/// <summary>A replication instance, on which classic tasks run. Guarded by the account's lock.</summary>
internal sealed class SimulatedInstance(string identifier, string instanceClass)
{
    /// <summary>The status in which tasks can be started on it.</summary>
    public const string Available = "available";

    /// <summary>DMS stores it in small letters.</summary>
    public string Identifier { get; } = identifier.ToLowerInvariant();

    /// <summary>The class, e.g. <c>dms.r6i.xlarge</c>.</summary>
    public string InstanceClass { get; } = instanceClass;

    /// <summary>The last segment of the ARN.</summary>
    public required string ResourceId { get; init; }

    public required DateTimeOffset CreateTime { get; init; }

    /// <summary>The status shown and judged by; a test may force another.</summary>
    public string Status { get; set; } = Available;

    /// <summary>What a test makes its metrics say.</summary>
    public ForcedMetrics ForcedMetrics { get; set; } = ForcedMetrics.None;

    public string EngineVersion { get; init; } = "3.6.1";

    /// <summary>Gigabytes.</summary>
    public int AllocatedStorage { get; init; } = 100;

    public bool MultiAZ { get; init; }

    /// <summary>True where it has an address in the internet.</summary>
    public bool PubliclyAccessible { get; set; }

    /// <summary>The class that it will have after the next maintenance window; null where nothing is pending.</summary>
    public string? PendingInstanceClass { get; init; }
}
