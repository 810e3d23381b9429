namespace DmsDashboard.LocalAws.Simulation;

/// <summary>
/// Runs premigration assessments while a replication starts. DMS has no status for it, so that it goes on beside the stages that
/// read the source; its result is there when they are over, and may end the start.
/// </summary>
internal sealed class PremigrationAssessments(SimulatedReplication replication)
{
    private static readonly PremigrationAssessmentSpec NothingFound = new();

    private PremigrationAssessmentSpec Findings => replication.Spec.PremigrationAssessment ?? NothingFound;

    private PremigrationAssessment? Open => replication.State.Assessments is [{ IsOver: false } open, ..] ? open : null;

    /// <summary>A start that asks for an assessment begins.</summary>
    public void Begin(PremigrationAssessmentSettings settings, DateTimeOffset at)
    {
        var runId = StableHash.ResourceId($"{replication.Spec.ResourceId}/assessment/{replication.State.Assessments.Length}", 1);
        var count = settings.IncludeOnly.IsEmpty ? Math.Max(1, Findings.IndividualAssessments - settings.Exclude.Length) : settings.IncludeOnly.Length;
        replication.State.Assessments = replication.State.Assessments.Insert(0, new PremigrationAssessment(runId, settings, at) { Count = count });
    }

    /// <summary>A start-up has come to a stage.</summary>
    public void OnStatus(string status)
    {
        if (Open is not { } open)
        {
            return;
        }

        switch (status)
        {
            case ReplicationStatus.PreparingMetadataResources:
                Show(open with { Status = "provisioning" });
                break;
            case ReplicationStatus.TestingConnection:
                Show(open with { Status = "running" });
                break;
            case ReplicationStatus.FetchingMetadata:
                Show(open with { Completed = open.Count / 2 });
                break;
        }
    }

    /// <summary>The source has been read: the result is there. A failure where the start must not go on.</summary>
    public FailureSpec? Finish()
    {
        if (Open is not { } open)
        {
            return null;
        }

        string[] failed = [.. Findings.Failed.Where(name => IsRun(open.Settings, name))];
        var warnings = Findings.Warning.Count(name => IsRun(open.Settings, name));
        Show(open with
        {
            Status = failed.Length > 0 ? "failed" : warnings > 0 ? "warning" : "passed",
            Completed = open.Count,
            Failed = failed.Length,
            Warning = warnings,
            LastFailureMessage = failed.Length > 0 ? $"Individual assessment '{failed[^1]}' failed. The report in the result location names the objects." : null,
            IsOver = true,
        });
        return failed.Length > 0 && open.Settings.FailOnAssessmentFailure ? Blocked(open, failed) : null;
    }

    /// <summary>The start-up was stopped, or failed for another reason, before the result was there.</summary>
    public void Abandon(string status)
    {
        if (Open is { } open)
        {
            Show(open with { Status = status, Cancelled = open.Count - open.Completed, IsOver = true });
        }
    }

    private static bool IsRun(PremigrationAssessmentSettings settings, string name) =>
        settings.IncludeOnly.IsEmpty ? !settings.Exclude.Contains(name) : settings.IncludeOnly.Contains(name);

    private static FailureSpec Blocked(PremigrationAssessment open, string[] failed) => new(ReplicationStatus.FetchingMetadata)
    {
        Message = "Premigration assessment failed. The replication is not started.",
        FailureMessage = $"Premigration assessment run '{open.RunId}' failed: {failed.Length} of {open.Count} individual assessments failed ({string.Join(", ", failed)}). Set FailOnAssessmentFailure to false to start the replication nevertheless.",
    };

    private void Show(PremigrationAssessment assessment) => replication.State.Assessments = replication.State.Assessments.SetItem(0, assessment);
}
