namespace DmsDashboard.Model;

/// <summary>What passes by itself as a rule, and has not: a start-up that stays in one stage, a restart by DMS that does not come.</summary>
internal static class OverdueHealth
{
    // A whole start often takes more than 20 minutes, the longest of its stages about 12: one that takes an hour is stuck, but where longer ones were seen.
    private static readonly TimeSpan LongestStage = TimeSpan.FromHours(1), LongestRestart = TimeSpan.FromMinutes(30);

    private const int TimesUsual = 3;

    /// <summary>True where it matters how long the Status is what it is.</summary>
    public static bool IsTimed(IReplication replication) => IsStarting(replication) || StoppedHealth.IsRestarting(replication);

    /// <summary>The reading, at risk where it should be over by now.</summary>
    public static HealthReading Weigh(HealthReading reading, IReplication replication, DateTimeOffset now, HealthEvidence evidence)
    {
        if (IsStarting(replication) && evidence.StatusSince is { } since && now - since > LimitOf(evidence.UsualStage))
        {
            return reading with { Health = Health.AtRisk, Sentence = Stuck(replication, since, evidence.UsualStage), Since = since };
        }

        return reading.Health is Health.Changing && StoppedHealth.IsRestarting(replication) && (StoppedAt(replication) ?? evidence.StatusSince) is { } stopped && now - stopped > LongestRestart
            ? reading with { Health = Health.AtRisk, Sentence = $"DMS stopped it at {HealthTime.Of(stopped)} to restart it by itself, and has not since. See its log, and resume it if it does not come back.", Since = stopped }
            : reading;
    }

    private static bool IsStarting(IReplication replication) => replication.Status.IsStarting || replication.Status.Is(ReplicationStatus.Starting);

    private static TimeSpan LimitOf(TimeSpan? usual) => usual * TimesUsual is { } tripled && tripled > LongestStage ? tripled : LongestStage;

    // One that is older than the run is of an earlier stop.
    private static DateTimeOffset? StoppedAt(IReplication replication) =>
        (replication.ReplicationStats?.StopDate ?? replication.ReplicationLastStopTime) is { } stopped && !(stopped < replication.ReplicationStats?.StartDate) ? stopped : null;

    private static string Stuck(IReplication replication, DateTimeOffset since, TimeSpan? usual)
    {
        var stage = replication.Status.IsStarting ? $"in the stage '{StartupStages.DisplayName(replication.Status.Value.ToLowerInvariant())}'" : "starting";
        var rule = usual is { } span ? $"{HealthTime.Words(span)} here" : "minutes";
        return $"It has been {stage} since {HealthTime.Of(since)}, which takes {rule} as a rule. See the messages of its start-up, and test the connections of its endpoints.";
    }
}
