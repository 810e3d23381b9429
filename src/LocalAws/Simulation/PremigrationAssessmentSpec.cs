using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>What a premigration assessment of a replication finds, whenever one is run.</summary>
internal sealed record PremigrationAssessmentSpec
{
    /// <summary>How many individual assessments there are for its engines.</summary>
    public int IndividualAssessments { get; init; } = 18;

    /// <summary>Those that fail.</summary>
    public ImmutableArray<string> Failed { get; init; } = [];

    /// <summary>Those that pass with a warning.</summary>
    public ImmutableArray<string> Warning { get; init; } = [];
}
