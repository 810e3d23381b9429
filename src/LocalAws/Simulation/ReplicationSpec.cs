using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>What never changes about a serverless replication: its config beside what every run has.</summary>
internal sealed record ReplicationSpec(string Identifier, string ReplicationType, EndpointSpec Source, EndpointSpec Target)
    : RunSpec(Identifier, ReplicationType, Source, Target)
{
    /// <summary>The compute config's lower bound (DCU).</summary>
    public int MinCapacityUnits { get; init; } = 1;

    /// <summary>The compute config's upper bound (DCU).</summary>
    public int MaxCapacityUnits { get; init; } = 8;

    /// <summary>What calculating_capacity arrives at (DCU).</summary>
    public int CapacityUnits { get; init; } = 2;

    public bool MultiAZ { get; init; }

    /// <summary>Owned by a zero-ETL integration: DMS lets nobody else touch it.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Why DMS has new capacity ready; null where it has not.</summary>
    public string? NewProvisioningReason { get; init; }

    public PremigrationAssessmentSpec? PremigrationAssessment { get; init; }

    /// <summary>Other resource ids under whose log group the orchestrator's lines appear too (the walkthrough's second id).</summary>
    public ImmutableArray<string> OrchestratorMirrors { get; init; } = [];

    /// <summary>Told of each new status, for a scenario whose other parts react to it.</summary>
    public Action<string, DateTimeOffset>? OnStatus { get; init; }
}
