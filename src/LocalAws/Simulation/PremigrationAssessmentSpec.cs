namespace DmsDashboard.LocalAws.Simulation;

/// <summary>The outcome of a premigration assessment that a start ran.</summary>
internal sealed record PremigrationAssessmentSpec(string RunId, string Status, DateTimeOffset CreationDate)
{
    public int Passed { get; init; }

    public int Failed { get; init; }

    public int Warning { get; init; }

    public string? LastFailureMessage { get; init; }

    public bool FailOnAssessmentFailure { get; init; }

    public string ResultLocationBucket { get; init; } = "dms-assessments-eu-central-1";
}
