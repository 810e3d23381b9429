using DmsDashboard.Model;
using DmsDashboard.Model.Progress;
using DmsDashboard.Polling.MetricReadings;

namespace DmsDashboard.Polling.Healths;

/// <summary>Health of the replications of one target out of all that is known, with a memory of since when data are missing. For one poll at a time.</summary>
internal sealed class EntryHealth(DmsTarget target, HealthFindings findings, HealthLimits limits)
{
    private Dictionary<string, DateTimeOffset> _missingBefore = [];
    private Dictionary<string, DateTimeOffset> _missing = [];

    /// <summary>What is known of those whose metrics were read; null where none are.</summary>
    public MetricSilences? Silences { get; init; }

    /// <summary>A round begins: what is not found missing in it is there again.</summary>
    public void Begin() => (_missingBefore, _missing) = (_missing, []);

    /// <summary>The health of a replication as a poll found it.</summary>
    public HealthReading Read(IReplication replication, ReplicationInstance? instance, LoadProgress? progress, DateTimeOffset readAt)
    {
        var evidence = new HealthEvidence { Instance = instance, MissingSince = MissingSince(replication, readAt), StillSince = progress?.StillSince, Limits = limits };
        var key = new ReplicationKey(target.Name, replication.Arn);
        if (!findings.IsEmpty)
        {
            evidence = evidence with { Tables = findings.Tables(key), Latency = findings.Latency(key) };
        }

        var health = HealthRules.Read(replication, readAt, evidence);
        return Silences?.Find(key) is { } silence ? silence.Weigh(health, replication, readAt) : health;
    }

    /// <summary>A round is over; <paramref name="listed"/> are all there are.</summary>
    public void End(IReadOnlyDictionary<string, ReplicationEntry> listed)
    {
        if (!findings.IsEmpty)
        {
            findings.Keep(target.Name, listed);
        }
    }

    private DateTimeOffset? MissingSince(IReplication replication, DateTimeOffset readAt)
    {
        if (!MissingData.IsMissing(replication))
        {
            return null;
        }

        var since = _missingBefore.GetValueOrDefault(replication.Arn, readAt);
        _missing[replication.Arn] = since;
        return since;
    }
}
