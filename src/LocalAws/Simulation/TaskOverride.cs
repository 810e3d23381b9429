namespace DmsDashboard.LocalAws.Simulation;

/// <summary>Fields of a classic task that a test forces; null members stay as simulated.</summary>
public sealed record TaskOverride
{
    /// <summary>The status shown and judged by; any string, known to DMS or not.</summary>
    public string? Status { get; init; }

    /// <summary>The raw stop reason.</summary>
    public string? StopReason { get; init; }

    /// <summary>The last failure's text.</summary>
    public string? LastFailureMessage { get; init; }

    /// <summary>The settings, JSON text.</summary>
    public string? ReplicationTaskSettings { get; init; }

    /// <summary>The table mappings, JSON text.</summary>
    public string? TableMappings { get; init; }
}
