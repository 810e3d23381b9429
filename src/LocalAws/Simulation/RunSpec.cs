using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>What never changes about a run of either kind, a serverless replication's or a classic task's: what it copies, how much of it, and how it will fare.</summary>
internal abstract record RunSpec(string Identifier, string ReplicationType, EndpointSpec Source, EndpointSpec Target)
{
    /// <summary>The last segment of the ARN.</summary>
    public required string ResourceId { get; init; }

    /// <summary>When the config or the task was created.</summary>
    public required DateTimeOffset CreateTime { get; init; }

    /// <summary>Tables that the mappings select.</summary>
    public int Tables { get; init; } = 40;

    /// <summary>How long the full load takes at speed 1.</summary>
    public TimeSpan FullLoad { get; init; } = TimeSpan.FromHours(2);

    /// <summary>How many tables the full load cannot load.</summary>
    public int TableErrors { get; init; }

    /// <summary>Data validation; null where the settings do not ask for it.</summary>
    public ValidationSpec? Validation { get; init; }

    public FailureSpec? Failure { get; init; }

    public CycleSpec? Cycle { get; init; }

    /// <summary>Writes hardly any task log: thousands of these must cost little.</summary>
    public bool Quiet { get; init; }

    /// <summary>How long a stop takes at speed 1.</summary>
    public TimeSpan Stopping { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Warnings that the task log repeats, in the form of <see cref="FailureSpec.EngineLines"/>.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];
}
