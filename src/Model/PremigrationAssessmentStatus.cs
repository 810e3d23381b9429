namespace DmsDashboard.Model;

/// <summary>One premigration assessment run of a replication (API: PremigrationAssessmentStatus).</summary>
public sealed record PremigrationAssessmentStatus
{
    public string? PremigrationAssessmentRunArn { get; init; }

    public bool? FailOnAssessmentFailure { get; init; }

    public string? Status { get; init; }

    public DateTimeOffset? PremigrationAssessmentRunCreationDate { get; init; }

    public AssessmentProgress? AssessmentProgress { get; init; }

    public string? LastFailureMessage { get; init; }

    public string? ResultLocationBucket { get; init; }

    public string? ResultLocationFolder { get; init; }

    public string? ResultEncryptionMode { get; init; }

    public string? ResultKmsKeyArn { get; init; }

    public AssessmentResultStatistic? ResultStatistic { get; init; }
}
