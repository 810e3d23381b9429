namespace DmsDashboard.Model.Premigration;

/// <summary>How a start wants its premigration assessment (API: StartReplication.PremigrationAssessmentSettings). Null and empty mean that DMS decides.</summary>
public sealed record PremigrationAssessmentSettings
{
    /// <summary>SSE_S3 or SSE_KMS; null for the bucket's own.</summary>
    public string? ResultEncryptionMode { get; init; }

    /// <summary>The folder in DMS's bucket in which the results are kept.</summary>
    public string? ResultLocationFolder { get; init; }

    /// <summary>With SSE_KMS, and with no other.</summary>
    public string? ResultKmsKeyArn { get; init; }

    /// <summary>The only individual assessments to run; empty for all. Not with <see cref="Exclude"/>.</summary>
    public EquatableArray<string> IncludeOnly { get; init; }

    /// <summary>Individual assessments to leave out. Not with <see cref="IncludeOnly"/>.</summary>
    public EquatableArray<string> Exclude { get; init; }

    /// <summary>Whether an assessment that fails keeps the replication from starting; DMS's default is true.</summary>
    public bool FailOnAssessmentFailure { get; init; } = true;
}
