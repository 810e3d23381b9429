using DmsDashboard.Model;
using DmsDashboard.Model.Secrets;
using Sdk = Amazon.DatabaseMigrationService.Model;

namespace DmsDashboard.Aws;

/// <summary>Turns the SDK's premigration assessment types into ours.</summary>
internal static class AssessmentMapping
{
    public static PremigrationAssessmentStatus ToStatus(Sdk.PremigrationAssessmentStatus status) => new()
    {
        PremigrationAssessmentRunArn = status.PremigrationAssessmentRunArn,
        FailOnAssessmentFailure = status.FailOnAssessmentFailure,
        Status = status.Status,
        PremigrationAssessmentRunCreationDate = DmsMapping.ToTime(status.PremigrationAssessmentRunCreationDate),
        AssessmentProgress = ToProgress(status.AssessmentProgress),
        LastFailureMessage = SecretMask.Apply(status.LastFailureMessage),
        ResultLocationBucket = status.ResultLocationBucket,
        ResultLocationFolder = status.ResultLocationFolder,
        ResultEncryptionMode = status.ResultEncryptionMode,
        ResultKmsKeyArn = status.ResultKmsKeyArn,
        ResultStatistic = ToStatistic(status.ResultStatistic),
    };

    private static AssessmentProgress? ToProgress(Sdk.ReplicationTaskAssessmentRunProgress? progress) =>
        progress is null ? null : new AssessmentProgress(progress.IndividualAssessmentCount, progress.IndividualAssessmentCompletedCount);

    private static AssessmentResultStatistic? ToStatistic(Sdk.ReplicationTaskAssessmentRunResultStatistic? statistic) => statistic is null ? null : new AssessmentResultStatistic
    {
        Passed = statistic.Passed,
        Failed = statistic.Failed,
        Error = statistic.Error,
        Warning = statistic.Warning,
        Cancelled = statistic.Cancelled,
        Skipped = statistic.Skipped,
    };
}
