namespace Amazon.DatabaseMigrationService.Model;

/// <summary>The individual assessments of a run, counted by outcome.</summary>
public partial class ReplicationTaskAssessmentRunResultStatistic
{
    /// <summary>Those that passed.</summary>
    public int? Passed { get; set; }

    /// <summary>Those that did not meet their criteria.</summary>
    public int? Failed { get; set; }

    /// <summary>Those that could not be completed.</summary>
    public int? Error { get; set; }

    /// <summary>Those that ended with a warning.</summary>
    public int? Warning { get; set; }

    /// <summary>Those that were cancelled.</summary>
    public int? Cancelled { get; set; }

    /// <summary>Those that were skipped.</summary>
    public int? Skipped { get; set; }
}
