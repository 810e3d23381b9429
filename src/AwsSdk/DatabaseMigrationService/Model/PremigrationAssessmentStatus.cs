namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A premigration assessment run of a serverless replication.</summary>
public partial class PremigrationAssessmentStatus
{
    /// <summary>The ARN of the run.</summary>
    public string PremigrationAssessmentRunArn { get; set; }

    /// <summary>Whether a failed assessment keeps the replication from starting.</summary>
    public bool? FailOnAssessmentFailure { get; set; }

    /// <summary>The state, such as running, passed, failed or warning.</summary>
    public string Status { get; set; }

    /// <summary>When the run was created, UTC.</summary>
    public DateTime? PremigrationAssessmentRunCreationDate { get; set; }

    /// <summary>How many individual assessments are done.</summary>
    public ReplicationTaskAssessmentRunProgress AssessmentProgress { get; set; }

    /// <summary>The newest message of a failed individual assessment.</summary>
    public string LastFailureMessage { get; set; }

    /// <summary>The S3 bucket that holds the results.</summary>
    public string ResultLocationBucket { get; set; }

    /// <summary>The folder in that bucket.</summary>
    public string ResultLocationFolder { get; set; }

    /// <summary>SSE_KMS or SSE_S3; absent where results are not encrypted.</summary>
    public string ResultEncryptionMode { get; set; }

    /// <summary>The ARN of the key of SSE_KMS.</summary>
    public string ResultKmsKeyArn { get; set; }

    /// <summary>The individual assessments, counted by outcome.</summary>
    public ReplicationTaskAssessmentRunResultStatistic ResultStatistic { get; set; }
}
