using DmsDashboard.Model.Runs;

namespace DmsDashboard.Model;

/// <summary>What passes by itself as a rule, and has not: a start-up that stays in one stage, a restart by DMS that does not come, a change that does not end.</summary>
internal static class OverdueHealth
{
    // A whole start often takes more than 20 minutes, the longest of its stages about 12: one that takes an hour is stuck, but where longer ones were seen.
    private static readonly TimeSpan LongestStage = TimeSpan.FromHours(1), LongestRestart = TimeSpan.FromMinutes(30);

    // DMS gives no figures. Minutes are usual; what is deleted or moved may have much to take along.
    private static readonly TimeSpan LongestChange = TimeSpan.FromHours(1), LongestMove = TimeSpan.FromDays(1);

    private const int TimesUsual = 3;

    /// <summary>True where it matters how long the Status is what it is.</summary>
    public static bool IsTimed(IReplication replication) => IsPassing(replication) || StoppedHealth.IsRestarting(replication) || StoppedHealth.IsRecovering(replication);

    /// <summary>True in a Status that passes by itself as a rule.</summary>
    public static bool IsPassing(IReplication replication) => IsStarting(replication) || LimitOf(replication.Status) is not null;

    /// <summary>True in every stage of a start-up, a task's one word for it among them.</summary>
    public static bool IsStarting(IReplication replication) => replication.Status.IsStarting || replication.Status.Is(ReplicationStatus.Starting);

    /// <summary>The reading, at risk where it should be over by now.</summary>
    public static HealthReading Weigh(HealthReading reading, IReplication replication, DateTimeOffset now, HealthEvidence evidence)
    {
        if (IsStarting(replication) && evidence.StatusSince is { } since && now - since > LimitOf(evidence.UsualStage))
        {
            return reading with { Health = Health.AtRisk, Sentence = Stuck(replication, since, evidence.UsualStage), Since = since };
        }

        if (reading.Health is Health.Changing && LimitOf(replication.Status) is { } limit && evidence.StatusSince is { } began && now - began > limit)
        {
            return reading with { Health = Health.AtRisk, Sentence = $"{Unended(replication.Status, began, limit)} {reading.Sentence}".TrimEnd(), Since = began };
        }

        if (StoppedHealth.IsRecovering(replication) && RunStop.Of(replication, evidence.StatusSince) is { } ended && now - ended > LongestRestart)
        {
            return reading with { Sentence = StoppedHealth.Unrecovered(replication, ended), Since = ended };
        }

        return reading.Health is Health.Changing && StoppedHealth.IsRestarting(replication) && RunStop.Of(replication, evidence.StatusSince) is { } stopped && now - stopped > LongestRestart
            ? reading with { Health = Health.AtRisk, Sentence = $"DMS stopped it at {HealthTime.Of(stopped)} to restart it by itself, and has not since. See its log, and resume it if it does not come back.", Since = stopped }
            : reading;
    }

    private static TimeSpan LimitOf(TimeSpan? usual) => usual * TimesUsual is { } tripled && tripled > LongestStage ? tripled : LongestStage;

    private static TimeSpan? LimitOf(ReplicationStatus status) => status.Value.ToLowerInvariant() switch
    {
        ReplicationStatus.Stopping or ReplicationStatus.Creating or ReplicationStatus.Modifying or ReplicationStatus.Deprovisioning or ReplicationStatus.Testing => LongestChange,
        ReplicationStatus.Deleting or ReplicationStatus.Moving => LongestMove,
        _ => null,
    };

    private static string Unended(ReplicationStatus status, DateTimeOffset since, TimeSpan limit) =>
        $"It has been {status.Value.ToLowerInvariant()} since {HealthTime.Of(since)}, for over {(limit == LongestMove ? "a day" : "an hour")}. As a rule that ends by itself: see its log, and ask AWS Support if it stays so.";

    private static string Stuck(IReplication replication, DateTimeOffset since, TimeSpan? usual)
    {
        var stage = replication.Status.IsStarting ? $"in the stage '{StartupStages.DisplayName(replication.Status.Value.ToLowerInvariant())}'" : "starting";
        var rule = usual is { } span ? $"{HealthTime.Words(span)} here" : "minutes";
        return $"It has been {stage} since {HealthTime.Of(since)}, which takes {rule} as a rule. See the messages of its start-up, and test the connections of its endpoints.";
    }
}
