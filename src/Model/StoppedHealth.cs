using DmsDashboard.Model.Failures;

namespace DmsDashboard.Model;

/// <summary>Health of a stopped replication, its capacity held or released, which may be fine, finished or broken.</summary>
internal static class StoppedHealth
{
    private const string Recoverable = "RECOVERABLE_ERROR";

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
            Recoverable => new HealthReading(Health.AtRisk, "Stopped, recoverable error", Recovery(replication)),
            _ when IsRestarting(replication) => new HealthReading(Health.Changing, "Restarting", "DMS restarts it by itself."),
            "FULL_LOAD_ONLY_FINISHED" => Finished(replication, "Full load finished"),
            "STOPPED_AT_SERVER_TIME" or "STOPPED_AT_COMMIT_TIME" => Finished(replication, "Reached its stop position"),
            _ => WithTables(replication, Resting(replication, reason, now)),
        };
    }

    /// <summary>True where DMS stopped it to start it again by itself.</summary>
    public static bool IsRestarting(IReplication replication) =>
        replication.Status.Is(ReplicationStatus.Stopped) && StopReason.Parse(replication.StopReason).Reason is "RECONFIGURATION_RESTART" or "RECYCLE_TASK";

    /// <summary>True where it stopped at an error that DMS recovers from as a rule.</summary>
    public static bool IsRecoverable(IReplication replication) => StopReason.Parse(replication.StopReason).Reason == Recoverable && Failure(replication, null) is null;

    /// <summary>True where DMS may still come back from such an error by itself.</summary>
    public static bool IsRecovering(IReplication replication) => replication.Status.Is(ReplicationStatus.Stopped) && Released(replication) is null && IsRecoverable(replication);

    /// <summary>What to say of one that did not come back: nothing goes on by itself then.</summary>
    public static string Unrecovered(IReplication replication, DateTimeOffset stopped) => Cause(replication) is { } cause
        ? $"{cause.Sentence} It has stood still since {HealthTime.Of(stopped)}."
        : $"DMS stopped it at {HealthTime.Of(stopped)} at an error that it recovers from as a rule, and has not since. Check the connections of its endpoints, then resume it.";

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

    private static string Recovery(IReplication replication) => (Cause(replication), Released(replication)) switch
    {
        ({ } cause, var released) => $"{cause.Sentence} {released}".TrimEnd(),
        (null, { } released) => $"It stopped at an error that DMS recovers from as a rule. {released} Then only a new start helps: reload it where AWS refuses to resume it.",
        _ => "DMS stopped at an error that it recovers from as a rule. Resume it if it does not.",
    };

    // LastFailureMessage of a task outlives later runs.
    private static FailureExplanation? Cause(IReplication replication) =>
        (replication.Kind is ReplicationKind.Serverless ? FailureCatalogue.Explain(replication) : FailureCatalogue.Explain(replication.StopReason, FailureTexts.StopReason)) is { IsGeneric: false } cause ? cause : null;

    // Beside a reason LastFailureMessage tells of an earlier run, and FailureMessages of the same error: they are no failure of their own where DMS means to get over it.
    private static bool IsFailure(IReplication replication, StopReason stop) =>
        stop.Level == "FATAL"
        || (stop.Reason is null && stop.Error is not null)
        || (replication.FailureMessages.Count > 0 && (stop.Reason is null || (replication.Kind is ReplicationKind.Serverless && !(MayPass(replication, stop) && !replication.FailureMessages.Any(IsFatal)))));

    // One that never ran comes back to nothing.
    private static bool MayPass(IReplication replication, StopReason stop) =>
        IsRestarting(replication) || (stop.Reason == Recoverable && !replication.Status.Is(ReplicationStatus.Created) && !replication.Status.Is(ReplicationStatus.Ready));

    private static bool IsFatal(string message) => StopReason.Parse(message) is { Reason: "FATAL_ERROR" } or { Level: "FATAL" };

    // Finished, but not all of it arrived: that must not look like success.
    private static HealthReading Finished(IReplication replication, string detail) => replication.ReplicationStats?.TablesErrored is > 0 and var errored
        ? new HealthReading(Health.AtRisk, detail, $"{Failed(errored)} The log names the cause; reload to copy all again.")
        : new HealthReading(Health.Finished, detail, "");

    private static HealthReading Resting(IReplication replication, string? reason, DateTimeOffset now)
    {
        if (replication.Status.Is(ReplicationStatus.Deprovisioning))
        {
            return new HealthReading(Health.Changing, "Deprovisioning", "");
        }

        var detail = replication.Status.Is(ReplicationStatus.Deprovisioned) ? "Deprovisioned" : Detail(reason);
        if (Released(replication) is { } released)
        {
            return new HealthReading(Health.Stopped, detail, released);
        }

        return replication.ReplicationDeprovisionTime is { } release && release > now && release - now <= ReleaseWarning
            ? new HealthReading(Health.AtRisk, detail, $"DMS releases its capacity at {release.UtcDateTime:d MMM HH:mm} UTC. Resume it before; afterwards only a reload is sure to work.")
            : new HealthReading(Health.Stopped, detail, "");
    }

    private static string? Released(IReplication replication) => replication switch
    {
        _ when replication.Status.Is(ReplicationStatus.Deprovisioned) || IsProvisionState(replication, "deprovisioned") => "Its capacity was released.",
        _ when replication.Status.Is(ReplicationStatus.Deprovisioning) || IsProvisionState(replication, "deprovisioning") => "Its capacity is being released.",
        _ => null,
    };

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
