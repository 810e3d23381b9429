namespace DmsDashboard.Model;

/// <summary>How many individual assessments of a run are done (API: ReplicationTaskAssessmentRunProgress).</summary>
public sealed record AssessmentProgress(int? IndividualAssessmentCount, int? IndividualAssessmentCompletedCount);
