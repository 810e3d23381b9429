namespace DmsDashboard.Model;

/// <summary>What is known to be wrong with one whose Status passes: its health waits for the next, what is wrong must not.</summary>
internal static class PassingTroubles
{
    private const string Resume = "resume-processing";

    public static IEnumerable<HealthTrouble> Of(IReplication replication)
    {
        if (!IsFromRest(replication.Status) && !IsOnItsWay(replication))
        {
            yield break;
        }

        if (Failure(replication) is { } failure)
        {
            yield return new HealthTrouble(failure);
        }

        if (!IsBegunAnew(replication) && replication.ReplicationStats?.TablesErrored is > 0 and var errored)
        {
            yield return new HealthTrouble($"{(errored == 1 ? "1 table" : $"{errored} tables")} failed. The log names the cause.");
        }
    }

    // It still has the figures of its last run for a while. What starts a task is not told.
    private static bool IsBegunAnew(IReplication replication) => OverdueHealth.IsStarting(replication) && replication.StartReplicationType is not Resume;

    // What stopped it is still what stopped it.
    private static bool IsFromRest(ReplicationStatus status) => status.Value.ToLowerInvariant() is
        ReplicationStatus.Creating or ReplicationStatus.Modifying or ReplicationStatus.Deleting or ReplicationStatus.Moving or ReplicationStatus.Testing;

    private static bool IsOnItsWay(IReplication replication) =>
        replication.Status.Is(ReplicationStatus.Stopping) || OverdueHealth.IsStarting(replication) || StoppedHealth.IsRestarting(replication) || StoppedHealth.IsRecovering(replication);

    // StopReason and a task's LastFailureMessage are of an earlier run once it starts or runs. What it is to recover from has said its own failure.
    private static string? Failure(IReplication replication) => replication switch
    {
        _ when StoppedHealth.IsRecovering(replication) => null,
        _ when IsFromRest(replication.Status) && StoppedHealth.Failure(replication, null) is { } failure => Told(HealthReading.Ended(failure.Sentence)),
        _ when IsFromRest(replication.Status) && StoppedHealth.IsRecoverable(replication) => "It had stopped at an error that DMS recovers from as a rule.",
        _ => replication.Kind is ReplicationKind.Serverless ? Told(ReportedTroubles.Failures(replication).FirstOrDefault()) : null,
    };

    private static string? Told(string? failure) => failure is null ? null : $"DMS reports a failure: {failure}";
}
