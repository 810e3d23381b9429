namespace DmsDashboard.LocalAws.Simulation;

/// <summary>What never changes about a classic task: its instance and its texts beside what every run has.</summary>
internal sealed record TaskSpec(string Identifier, string ReplicationType, EndpointSpec Source, EndpointSpec Target)
    : RunSpec(Identifier, ReplicationType, Source, Target)
{
    /// <summary>Where it runs.</summary>
    public required SimulatedInstance Instance { get; init; }

    /// <summary>Where it is being moved to, or could not be.</summary>
    public SimulatedInstance? TargetInstance { get; init; }

    /// <summary>The raw table mappings, which need not be JSON; null for those that include the source's whole schema.</summary>
    public string? TableMappings { get; init; }

    /// <summary>Supplemental data for certain endpoints, as JSON text.</summary>
    public string? TaskData { get; init; }

    /// <summary>The setting <c>TargetTablePrepMode</c>: what a reload does to the target's tables.</summary>
    public string TargetTablePrepMode { get; init; } = "DROP_AND_CREATE";

    /// <summary>The setting <c>StopTaskCachedChangesApplied</c>; that the task does stop then is its <see cref="RunSpec.Failure"/>.</summary>
    public bool StopTaskCachedChangesApplied { get; init; }
}
