namespace DmsDashboard.Model;

/// <summary>One row of the list: a replication with what belongs to it. An unchanged entry is the same object in the next snapshot.</summary>
public sealed record ReplicationEntry
{
    public required DmsTarget Target { get; init; }

    public required Replication Replication { get; init; }

    public ReplicationConfig? Config { get; init; }

    public DmsEndpoint? SourceEndpoint { get; init; }

    public DmsEndpoint? TargetEndpoint { get; init; }

    public required HealthReading Health { get; init; }

    /// <summary>The newest orchestrator message that was read; null when none was (it is read for replications that start, failed, or are being watched).</summary>
    public OrchestratorMessage? LatestMessage { get; init; }

    /// <summary>When the present Status was first seen by this process or told by the orchestrator; null when it was so from the first poll on.</summary>
    public DateTimeOffset? StatusSince { get; init; }

    public ReplicationKey Key => new(Target.Name, Replication.ReplicationConfigArn);

    public string Identifier => Replication.ReplicationConfigIdentifier;
}
