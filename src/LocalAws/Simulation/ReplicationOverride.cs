using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>Fields of a replication that a test forces; null members stay as simulated.</summary>
public sealed record ReplicationOverride
{
    /// <summary>The status shown and judged by; any string, known to DMS or not.</summary>
    public string? Status { get; init; }

    /// <summary>The raw stop reason.</summary>
    public string? StopReason { get; init; }

    /// <summary>The failure messages.</summary>
    public ImmutableArray<string>? FailureMessages { get; init; }

    /// <summary>The provision state.</summary>
    public string? ProvisionState { get; init; }

    /// <summary>The settings of its config, JSON text.</summary>
    public string? ReplicationSettings { get; init; }

    /// <summary>The table mappings of its config, JSON text.</summary>
    public string? TableMappings { get; init; }
}
