using DmsDashboard.Model;
using DmsDashboard.Polling.MetricReadings;
using DmsDashboard.Store.History;

namespace DmsDashboard.Polling.Healths;

/// <summary>Health of the replications of one target out of all that is known, with a memory of since when data are missing. For one poll at a time.</summary>
internal sealed class EntryHealth(DmsTarget target, HealthFindings findings, HealthLimits limits)
{
    private Dictionary<string, MissedStats> _missingBefore = [];
    private Dictionary<string, MissedStats> _missing = [];
    private Dictionary<string, (ReplicationStatus Status, DateTimeOffset At)> _seenBefore = [];
    private Dictionary<string, (ReplicationStatus Status, DateTimeOffset At)> _seen = [];

    /// <summary>What is known of those whose metrics were read; null where none are.</summary>
    public MetricSilences? Silences { get; init; }

    /// <summary>How long stages of start-ups take here; null where nobody keeps it.</summary>
    public StageTimes? Stages { get; init; }

    /// <summary>A round begins: what is not found missing in it is there again.</summary>
    public void Begin() => (_missingBefore, _missing, _seenBefore, _seen) = (_missing, [], _seen, []);

    /// <summary>The health of a replication as a poll found it; <paramref name="known"/> is what is told besides.</summary>
    public HealthReading Read(IReplication replication, ReplicationEntry? before, HealthEvidence known, DateTimeOffset readAt)
    {
        var (missed, key) = (Missed(replication, before, readAt), new ReplicationKey(target.Name, replication.Arn));
        var evidence = known with { MissingSince = missed?.Since, LastStats = missed?.Stats, Limits = limits };
        if (OverdueHealth.IsTimed(replication))
        {
            evidence = evidence with { StatusSince = known.StatusSince ?? SeenSince(replication, readAt), UsualStage = Stages?.Find(target.Name, replication.Status.Value)?.Median };
        }

        if (!findings.IsEmpty)
        {
            evidence = evidence with { Tables = findings.Tables(key), Latency = findings.Latency(key) };
        }

        var health = HealthRules.Read(replication, readAt, evidence);
        return Silences?.Find(key) is { } silence ? silence.Weigh(health, replication) : health;
    }

    /// <summary>A round is over; <paramref name="listed"/> are all there are.</summary>
    public void End(IReadOnlyDictionary<string, ReplicationEntry> listed)
    {
        if (!findings.IsEmpty)
        {
            findings.Keep(target.Name, listed);
        }

        Silences?.Keep(target.Name, listed);
    }

    private MissedStats? Missed(IReplication replication, ReplicationEntry? before, DateTimeOffset readAt)
    {
        if (!MissingData.IsMissing(replication))
        {
            return null;
        }

        var earlier = _missingBefore.GetValueOrDefault(replication.Arn, new MissedStats(readAt, null));
        var last = before is not null && IsSameRun(before.Replication, replication) ? before.Replication.ReplicationStats ?? earlier.Stats : null;
        return _missing[replication.Arn] = earlier with { Stats = replication.ReplicationStats ?? last };
    }

    // Without statistics nothing says when the run began: it is the same while nothing else says that it ended.
    private static bool IsSameRun(IReplication before, IReplication now) =>
        before.Status == now.Status && (now.Kind is ReplicationKind.Task || before.ReplicationLastStopTime == now.ReplicationLastStopTime);

    // What was so from the first poll on has been so for longer than this says.
    private DateTimeOffset SeenSince(IReplication replication, DateTimeOffset readAt)
    {
        var isKnown = _seenBefore.TryGetValue(replication.Arn, out var seen) && seen.Status == replication.Status;
        _seen[replication.Arn] = isKnown ? seen : (replication.Status, readAt);
        return _seen[replication.Arn].At;
    }

    /// <summary>Statistics that were not told.</summary>
    /// <param name="Since">The first poll in a row that missed them.</param>
    /// <param name="Stats">The last that were told of the same run; null where none were.</param>
    private readonly record struct MissedStats(DateTimeOffset Since, ReplicationStats? Stats);
}
