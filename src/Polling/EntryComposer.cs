using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Polling.Healths;
using DmsDashboard.Polling.Progress;

namespace DmsDashboard.Polling;

/// <summary>Makes the list's entries out of what was read. An entry that did not change stays the same object, so that its row is not drawn again.</summary>
internal sealed class EntryComposer(DmsTarget target, LoadTables tables)
{
    private static readonly TimeSpan LongestBetweenPolls = TimeSpan.FromMinutes(10);

    private Dictionary<string, ReplicationEntry> _byArn = [];
    private bool _isFirst = true;

    /// <summary>The entries by identifier; the same array as before when nothing changed.</summary>
    public ImmutableArray<ReplicationEntry> Entries { get; private set; } = [];

    /// <summary>Works out how each is doing.</summary>
    public EntryHealth Healths { get; init; } = new(target, new HealthFindings(), HealthLimits.Default);

    /// <summary>What is known of the loads among them.</summary>
    public ProgressBook Progress { get; } = new(target, tables);

    public ImmutableArray<ReplicationEntry> Compose(PollFindings findings)
    {
        var byArn = new Dictionary<string, ReplicationEntry>(findings.Replications.Length + findings.Tasks.Length);
        var shared = SharedIdentifiers(findings);
        Progress.Begin();
        Healths.Begin();
        foreach (var replication in findings.All)
        {
            var before = _byArn.GetValueOrDefault(replication.Arn);
            var entry = Create(findings.Inventory.Complete(replication), before, findings) with { SharesIdentifier = shared.Contains(replication.Identifier) };
            byArn[replication.Arn] = entry == before ? before : entry;
        }

        var isSame = byArn.Count == _byArn.Count && byArn.All(pair => ReferenceEquals(_byArn.GetValueOrDefault(pair.Key), pair.Value));
        Entries = isSame ? Entries : Sorted(byArn.Values);
        (_byArn, _isFirst) = (byArn, false);
        Healths.End(byArn);
        return Entries;
    }

    // DMS keeps the identifiers of replications and of tasks apart, so one may be both.
    private static HashSet<string> SharedIdentifiers(PollFindings findings)
    {
        var shared = findings.Tasks.Select(static task => task.ReplicationTaskIdentifier).ToHashSet(StringComparer.OrdinalIgnoreCase);
        shared.IntersectWith(findings.Replications.Select(static replication => replication.ReplicationConfigIdentifier));
        return shared;
    }

    private ReplicationEntry Create(IReplication replication, ReplicationEntry? before, PollFindings findings)
    {
        var message = findings.Messages.GetValueOrDefault(replication.Arn) ?? before?.LatestMessage;
        var instance = findings.Inventory.Instance(replication);
        var progress = Progress.Read(replication, before?.Progress, findings.ReadAt);
        var statusSince = StatusSince(replication, before, message, findings.ReadAt);
        var known = new HealthEvidence { Instance = instance, StillSince = progress?.StillSince, StatusSince = statusSince };
        return new ReplicationEntry
        {
            Target = target,
            Replication = before is not null && before.Replication.Equals(replication) ? before.Replication : replication,
            Config = findings.Inventory.Configs.GetValueOrDefault(replication.Arn),
            Instance = instance,
            SourceEndpoint = findings.Inventory.Endpoint(replication.SourceEndpointArn),
            TargetEndpoint = findings.Inventory.Endpoint(replication.TargetEndpointArn),
            Health = HealthSince(Healths.Read(replication, before, known, findings.ReadAt), before, findings.ReadAt),
            LatestMessage = message,
            StatusSince = statusSince,
            Progress = progress,
        };
    }

    // Where nothing tells since when it is so: since the poll that saw it change, and on from the first poll nobody knows.
    private HealthReading HealthSince(HealthReading health, ReplicationEntry? before, DateTimeOffset readAt)
    {
        var isUnchanged = before is not null && before.Health.Health == health.Health;
        return health with { Since = health.Since ?? (isUnchanged ? before!.Health.Since : _isFirst ? null : readAt) };
    }

    // The orchestrator knows the second; a poll knows only that the status was new when it read. From the first poll on nothing is known.
    private DateTimeOffset? StatusSince(IReplication replication, ReplicationEntry? before, OrchestratorMessage? message, DateTimeOffset readAt)
    {
        var isUnchanged = before is not null && before.Replication.Status == replication.Status;
        var observed = isUnchanged ? before!.StatusSince : _isFirst ? null : readAt;
        if (message?.ReplicationState is not { } state || !replication.Status.Is(state))
        {
            return observed;
        }

        // A message of an earlier run names the same state: it may come a little before it was observed, not long before.
        return observed is null || message.Timestamp > observed - LongestBetweenPolls ? message.Timestamp : observed;
    }

    private static ImmutableArray<ReplicationEntry> Sorted(IEnumerable<ReplicationEntry> entries) =>
        [.. entries.OrderBy(static entry => entry.Identifier, StringComparer.OrdinalIgnoreCase).ThenBy(static entry => entry.Arn, StringComparer.Ordinal)];
}
