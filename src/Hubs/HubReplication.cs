using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Hubs;

/// <summary>A replication as other programs get it, in DMS's names: what the list shows and no more. Null means that AWS did not say.</summary>
public sealed record HubReplication
{
    /// <summary>The target's name in the dashboard's configuration.</summary>
    public required string Target { get; init; }

    /// <summary>Serverless or Task.</summary>
    public required string Kind { get; init; }

    /// <summary>ReplicationConfigIdentifier or ReplicationTaskIdentifier.</summary>
    public required string Identifier { get; init; }

    /// <summary>ReplicationConfigArn or ReplicationTaskArn.</summary>
    public required string Arn { get; init; }

    /// <summary>ReplicationType or MigrationType.</summary>
    public string? ReplicationType { get; init; }

    /// <summary>As AWS sent it.</summary>
    public required string Status { get; init; }

    /// <summary>Failed, AtRisk, Starting, Loading, Replicating, Finished, Stopped, NotStarted, Changing or Unknown: the dashboard's reading of more than Status.</summary>
    public required string Health { get; init; }

    /// <summary>Why, in a sentence; empty when there is nothing to say.</summary>
    public required string HealthSentence { get; init; }

    /// <summary>Since when its health is so, where AWS or the dashboard's own readings tell.</summary>
    public DateTimeOffset? HealthSince { get; init; }

    public string? StopReason { get; init; }

    public ImmutableArray<string> FailureMessages { get; init; } = [];

    /// <summary>The source's engine for a person.</summary>
    public string? SourceEngine { get; init; }

    /// <summary>The target's engine for a person.</summary>
    public string? TargetEngine { get; init; }

    public ReplicationStats? ReplicationStats { get; init; }

    public ProvisionData? ProvisionData { get; init; }

    public OrchestratorMessage? LatestMessage { get; init; }

    /// <summary>How its full load gets on, with an estimate of its finish; null unless it loads.</summary>
    public HubProgress? Progress { get; init; }

    public DateTimeOffset? ReplicationCreateTime { get; init; }

    public DateTimeOffset? ReplicationUpdateTime { get; init; }

    public DateTimeOffset? ReplicationLastStopTime { get; init; }

    public DateTimeOffset? ReplicationDeprovisionTime { get; init; }

    internal static HubReplication Of(ReplicationEntry entry) => new()
    {
        Target = entry.Target.Name,
        Kind = entry.Kind.ToString(),
        Identifier = entry.Identifier,
        Arn = entry.Arn,
        ReplicationType = entry.Replication.ReplicationType,
        Status = entry.Replication.Status.Value,
        Health = entry.Health.Health.ToString(),
        HealthSentence = entry.Health.Sentence,
        HealthSince = entry.Health.Since,
        StopReason = entry.Replication.StopReason,
        FailureMessages = [.. entry.Replication.FailureMessages],
        SourceEngine = entry.SourceEndpoint?.Engine,
        TargetEngine = entry.TargetEndpoint?.Engine,
        ReplicationStats = entry.Replication.ReplicationStats,
        ProvisionData = entry.Replication.ProvisionData,
        LatestMessage = entry.LatestMessage,
        Progress = HubProgress.Of(entry.Progress),
        ReplicationCreateTime = entry.Replication.ReplicationCreateTime,
        ReplicationUpdateTime = entry.Replication.ReplicationUpdateTime,
        ReplicationLastStopTime = entry.Replication.ReplicationLastStopTime,
        ReplicationDeprovisionTime = entry.Replication.ReplicationDeprovisionTime,
    };
}
