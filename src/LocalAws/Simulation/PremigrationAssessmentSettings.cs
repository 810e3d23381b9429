using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>How a start wants its premigration assessment: absent members stay null or empty.</summary>
internal sealed record PremigrationAssessmentSettings
{
    public string? ResultLocationFolder { get; init; }

    public string? ResultEncryptionMode { get; init; }

    public string? ResultKmsKeyArn { get; init; }

    /// <summary>The only individual assessments to run; empty for all.</summary>
    public ImmutableArray<string> IncludeOnly { get; init; } = [];

    /// <summary>Individual assessments to leave out.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Whether an assessment that fails keeps the replication from starting.</summary>
    public bool FailOnAssessmentFailure { get; init; } = true;
}
