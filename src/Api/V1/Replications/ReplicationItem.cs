using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Replications;

/// <summary>A replication of either kind in DMS's names. Null means that AWS did not say, or that it is not read yet.</summary>
internal sealed record ReplicationItem
{
    /// <summary>Target and ARN: names it in every path, escaped, whatever else is there.</summary>
    public required string Id { get; init; }

    /// <summary>The target's name in the dashboard's settings.</summary>
    public required string Target { get; init; }

    public required ReplicationKind Kind { get; init; }

    /// <summary>ReplicationConfigIdentifier or ReplicationTaskIdentifier.</summary>
    public required string Identifier { get; init; }

    /// <summary>ReplicationConfigArn or ReplicationTaskArn.</summary>
    public required string Arn { get; init; }

    /// <summary>ReplicationType or MigrationType: full-load, cdc or full-load-and-cdc; other values as they came.</summary>
    public string? ReplicationType { get; init; }

    /// <summary>As AWS sent it; DMS may have values that nobody knows yet.</summary>
    public required string Status { get; init; }

    /// <summary>When that status was first seen or told; null when it was so from the first poll on.</summary>
    public DateTimeOffset? StatusSince { get; init; }

    /// <summary>The dashboard's reading of more than the status: a replication can be stopped by a fatal error.</summary>
    public required Health Health { get; init; }

    /// <summary>Why, in a sentence; empty when there is nothing to say.</summary>
    public required string HealthSentence { get; init; }

    /// <summary>Since when its health is so; null where nobody knows.</summary>
    public DateTimeOffset? HealthSince { get; init; }

    public string? StopReason { get; init; }

    /// <summary>FailureMessages, or LastFailureMessage alone.</summary>
    public ImmutableArray<string> FailureMessages { get; init; } = [];

    public EndpointReference? SourceEndpoint { get; init; }

    public EndpointReference? TargetEndpoint { get; init; }

    /// <summary>Where a task runs; null for a serverless replication.</summary>
    public string? ReplicationInstanceIdentifier { get; init; }

    public ReplicationStats? ReplicationStats { get; init; }

    /// <summary>The capacity that it holds; null for a task.</summary>
    public ProvisionData? ProvisionData { get; init; }

    /// <summary>The capacity that it may use; null for a task, and while it is not read.</summary>
    public ComputeItem? ComputeConfig { get; init; }

    /// <summary>The newest message of the orchestrator that was read; null when none was.</summary>
    public OrchestratorMessage? LatestMessage { get; init; }

    /// <summary>How its full load gets on; null unless it loads.</summary>
    public ProgressItem? Progress { get; init; }

    /// <summary>What was asked of it and has not shown yet; null when nothing is under way.</summary>
    public PendingItem? Pending { get; init; }

    /// <summary>How it was started last; null for a task, of which DMS does not tell.</summary>
    public string? StartReplicationType { get; init; }

    public string? CdcStartPosition { get; init; }

    public string? CdcStopPosition { get; init; }

    public string? RecoveryCheckpoint { get; init; }

    public DateTimeOffset? ReplicationCreateTime { get; init; }

    public DateTimeOffset? ReplicationUpdateTime { get; init; }

    public DateTimeOffset? ReplicationLastStopTime { get; init; }

    /// <summary>When DMS releases the capacity of a stopped serverless replication.</summary>
    public DateTimeOffset? ReplicationDeprovisionTime { get; init; }

    /// <summary>True where AWS manages it (zero-ETL): nothing can be started or stopped.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>When all this was read: the last good poll of its target.</summary>
    [NotInTag]
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Why the last poll of its target failed; null when it was good.</summary>
    public FaultItem? Fault { get; init; }

    public static ReplicationItem Of(ReplicationEntry entry, DmsSnapshot snapshot)
    {
        var target = snapshot.Targets.FirstOrDefault(target => target.Target.Name == entry.Target.Name);
        return Of(entry) with
        {
            Pending = PendingItem.Of(snapshot.Pending.GetValueOrDefault(entry.Key)),
            CapturedAt = target?.CapturedAt,
            Fault = FaultItem.Of(target?.Fault),
        };
    }

    private static ReplicationItem Of(ReplicationEntry entry)
    {
        var replication = entry.Replication;
        return new ReplicationItem
        {
            Id = ReplicationId.Of(entry),
            Target = entry.Target.Name,
            Kind = entry.Kind,
            Identifier = entry.Identifier,
            Arn = entry.Arn,
            ReplicationType = replication.ReplicationType,
            Status = replication.Status.Value,
            StatusSince = entry.StatusSince,
            Health = entry.Health.Health,
            HealthSentence = entry.Health.Sentence,
            HealthSince = entry.Health.Since,
            StopReason = replication.StopReason,
            FailureMessages = [.. replication.FailureMessages],
            SourceEndpoint = EndpointReference.Of(replication.SourceEndpointArn, entry.SourceEndpoint),
            TargetEndpoint = EndpointReference.Of(replication.TargetEndpointArn, entry.TargetEndpoint),
            ReplicationInstanceIdentifier = entry.Instance?.ReplicationInstanceIdentifier,
            ReplicationStats = replication.ReplicationStats,
            ProvisionData = replication.ProvisionData,
            ComputeConfig = ComputeItem.Of(entry.Config?.ComputeConfig),
            LatestMessage = entry.LatestMessage,
            Progress = ProgressItem.Of(entry.Progress),
            StartReplicationType = replication.StartReplicationType,
            CdcStartPosition = replication.CdcStartPosition,
            CdcStopPosition = replication.CdcStopPosition,
            RecoveryCheckpoint = replication.RecoveryCheckpoint,
            ReplicationCreateTime = replication.ReplicationCreateTime,
            ReplicationUpdateTime = replication.ReplicationUpdateTime,
            ReplicationLastStopTime = replication.ReplicationLastStopTime,
            ReplicationDeprovisionTime = replication.ReplicationDeprovisionTime,
            IsReadOnly = entry.IsReadOnly,
        };
    }
}
