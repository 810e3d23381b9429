using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>What never changes about a replication: its config, its size and how it will fare.</summary>
internal sealed record ReplicationSpec(string Identifier, string ReplicationType, EndpointSpec Source, EndpointSpec Target)
{
    /// <summary>The resource id: the last segment of the config's ARN.</summary>
    public required string ConfigId { get; init; }

    /// <summary>When the config was created.</summary>
    public required DateTimeOffset CreateTime { get; init; }

    /// <summary>Tables that the mappings select.</summary>
    public int Tables { get; init; } = 40;

    /// <summary>How long the full load takes at speed 1.</summary>
    public TimeSpan FullLoad { get; init; } = TimeSpan.FromHours(2);

    /// <summary>How many tables the full load cannot load.</summary>
    public int TableErrors { get; init; }

    /// <summary>The compute config's lower bound (DCU).</summary>
    public int MinCapacityUnits { get; init; } = 1;

    /// <summary>The compute config's upper bound (DCU).</summary>
    public int MaxCapacityUnits { get; init; } = 8;

    /// <summary>What calculating_capacity arrives at (DCU).</summary>
    public int CapacityUnits { get; init; } = 2;

    public bool MultiAZ { get; init; }

    /// <summary>Owned by a zero-ETL integration: DMS lets nobody else touch it.</summary>
    public bool IsReadOnly { get; init; }

    public FailureSpec? Failure { get; init; }

    public CycleSpec? Cycle { get; init; }

    /// <summary>Writes hardly any task log: thousands of these must cost little.</summary>
    public bool Quiet { get; init; }

    /// <summary>How long a stop takes at speed 1.</summary>
    public TimeSpan Stopping { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Warnings that the task log repeats, in the form of <see cref="FailureSpec.EngineLines"/>.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Why DMS has new capacity ready; null where it has not.</summary>
    public string? NewProvisioningReason { get; init; }

    public PremigrationAssessmentSpec? PremigrationAssessment { get; init; }

    /// <summary>Other resource ids under whose log group the orchestrator's lines appear too (the walkthrough's second id).</summary>
    public ImmutableArray<string> OrchestratorMirrors { get; init; } = [];

    /// <summary>Told of each new status, for a scenario whose other parts react to it.</summary>
    public Action<string, DateTimeOffset>? OnStatus { get; init; }
}
