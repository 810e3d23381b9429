namespace DmsDashboard.Model;

/// <summary>Results of an assessment run by kind (API: ReplicationTaskAssessmentRunResultStatistic).</summary>
public sealed record AssessmentResultStatistic
{
    public int? Passed { get; init; }

    public int? Failed { get; init; }

    public int? Error { get; init; }

    public int? Warning { get; init; }

    public int? Cancelled { get; init; }

    public int? Skipped { get; init; }
}
