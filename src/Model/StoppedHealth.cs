using DmsDashboard.Model.Failures;

namespace DmsDashboard.Model;

/// <summary>Health of a stopped replication, its capacity held or released, which may be fine, finished or broken.</summary>
internal static class StoppedHealth
{
    private static readonly TimeSpan ReleaseWarning = TimeSpan.FromHours(12);

    public static HealthReading Read(IReplication replication, DateTimeOffset now, ReplicationInstance? instance)
    {
        if (Failure(replication, instance) is { } failure)
        {
            return failure;
        }

        var reason = StopReason.Parse(replication.StopReason).Reason;
        return reason switch
        {
            "RECOVERABLE_ERROR" => new HealthReading(Health.AtRisk, "Stopped, recoverable error", Recovery(replication)),
            _ when IsRestarting(replication) => new HealthReading(Health.Changing, "Restarting", "DMS restarts it by itself."),
            "FULL_LOAD_ONLY_FINISHED" => Finished(replication, "Full load finished"),
            "STOPPED_AT_SERVER_TIME" or "STOPPED_AT_COMMIT_TIME" => Finished(replication, "Reached its stop position"),
            _ => WithTables(replication, Resting(replication, reason, now)),
        };
    }

    /// <summary>True where DMS stopped it to start it again by itself.</summary>
    public static bool IsRestarting(IReplication replication) =>
        replication.Status.Is(ReplicationStatus.Stopped) && StopReason.Parse(replication.StopReason).Reason is "RECONFIGURATION_RESTART" or "RECYCLE_TASK";

    /// <summary>What broke one that does not run, whatever its Status calls it; null when nothing did.</summary>
    public static HealthReading? Failure(IReplication replication, ReplicationInstance? instance)
    {
        var stop = StopReason.Parse(replication.StopReason);
        return stop.Reason switch
        {
            "FATAL_ERROR" => FailedHealth.Stopped(replication, stop, "Stopped, fatal error", instance),
            "STOPPED_DUE_TO_LOW_MEMORY" => FailedHealth.Stopped(replication, stop, "Stopped, low memory", instance),
            "STOPPED_DUE_TO_LOW_DISK" => FailedHealth.Stopped(replication, stop, "Stopped, low disk", instance),
            _ when FailedHealth.IsUnprovisioned(replication) => FailedHealth.Read(replication, instance),
            _ when IsFailure(replication, stop) => FailedHealth.Stopped(replication, stop, "Stopped, failed", instance),
            _ => null,
        };
    }

    private static string Recovery(IReplication replication) =>
        FailureCatalogue.Explain(replication.StopReason, FailureTexts.StopReason) is { NeedsNewStart: true } cause
            ? cause.Sentence
            : "DMS stopped at an error that it recovers from as a rule. Resume it if it does not.";

    // LastFailureMessage of a task outlives later runs: beside a reason it tells of an earlier one.
    private static bool IsFailure(IReplication replication, StopReason stop) =>
        stop.Level == "FATAL"
        || (stop.Reason is null && stop.Error is not null)
        || (replication.FailureMessages.Count > 0 && (replication.Kind is ReplicationKind.Serverless || stop.Reason is null));

    // Finished, but not all of it arrived: that must not look like success.
    private static HealthReading Finished(IReplication replication, string detail) => replication.ReplicationStats?.TablesErrored is > 0 and var errored
        ? new HealthReading(Health.AtRisk, detail, $"{Failed(errored)} The log names the cause; reload to copy all again.")
        : new HealthReading(Health.Finished, detail, "");

    private static HealthReading Resting(IReplication replication, string? reason, DateTimeOffset now)
    {
        var detail = replication.Status.Is(ReplicationStatus.Deprovisioned) ? "Deprovisioned" : Detail(reason);
        if (replication.Status.Is(ReplicationStatus.Deprovisioned) || IsProvisionState(replication, "deprovisioned"))
        {
            return new HealthReading(Health.Stopped, detail, "Its capacity was released.");
        }

        if (IsProvisionState(replication, "deprovisioning"))
        {
            return new HealthReading(Health.Stopped, detail, "Its capacity is being released.");
        }

        return replication.ReplicationDeprovisionTime is { } release && release > now && release - now <= ReleaseWarning
            ? new HealthReading(Health.AtRisk, detail, $"DMS releases its capacity at {release.UtcDateTime:d MMM HH:mm} UTC. Resume it before; afterwards only a reload is sure to work.")
            : new HealthReading(Health.Stopped, detail, "");
    }

    // A stop mends no table.
    private static HealthReading WithTables(IReplication replication, HealthReading reading) => replication.ReplicationStats?.TablesErrored is > 0 and var errored
        ? reading with { Health = Health.AtRisk, Sentence = $"{Failed(errored)} The log names the cause; reload {(errored == 1 ? "it" : "them")} once this runs. {reading.Sentence}".TrimEnd() }
        : reading;

    private static string Failed(int tables) => tables == 1 ? "1 table failed." : $"{tables} tables failed.";

    private static bool IsProvisionState(IReplication replication, string state) =>
        string.Equals(replication.ProvisionData?.ProvisionState, state, StringComparison.OrdinalIgnoreCase);

    private static string Detail(string? reason) => reason switch
    {
        null => "Stopped",
        "NORMAL" => "Stopped on request",
        "STOPPED_AFTER_FULL_LOAD" => "Stopped after full load",
        "STOPPED_AFTER_CACHED_EVENTS" => "Stopped after cached changes",
        "STOPPED_AFTER_DDL_APPLY" => "Stopped after a DDL change",
        "EXPRESS_LICENSE_LIMITS_REACHED" => "Stopped, license limits reached",
        _ => $"Stopped, {reason}",
    };
}
