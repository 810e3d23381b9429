namespace Amazon.DatabaseMigrationService.Model;

/// <summary>How far a premigration assessment run is.</summary>
public partial class ReplicationTaskAssessmentRunProgress
{
    /// <summary>The individual assessments to run.</summary>
    public int? IndividualAssessmentCount { get; set; }

    /// <summary>Those that have finished, well or not.</summary>
    public int? IndividualAssessmentCompletedCount { get; set; }
}
