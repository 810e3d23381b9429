using DmsDashboard.Model.Progress;

namespace DmsDashboard.Model;

/// <summary>One row of the list: a replication of either kind with what belongs to it. An unchanged entry is the same object in the next snapshot.</summary>
public sealed record ReplicationEntry
{
    public required DmsTarget Target { get; init; }

    public required IReplication Replication { get; init; }

    /// <summary>What a serverless replication was configured with; null for a task, which says so itself.</summary>
    public ReplicationConfig? Config { get; init; }

    /// <summary>Where a task runs; null for a serverless replication, and while it is not read.</summary>
    public ReplicationInstance? Instance { get; init; }

    public DmsEndpoint? SourceEndpoint { get; init; }

    public DmsEndpoint? TargetEndpoint { get; init; }

    public required HealthReading Health { get; init; }

    /// <summary>The newest orchestrator message that was read; null when none was (it is read for replications that start, failed, or are being watched).</summary>
    public OrchestratorMessage? LatestMessage { get; init; }

    /// <summary>When the present Status was first seen by this process or told by the orchestrator; null when it was so from the first poll on.</summary>
    public DateTimeOffset? StatusSince { get; init; }

    /// <summary>How its full load gets on; null unless it is in it.</summary>
    public LoadProgress? Progress { get; init; }

    /// <summary>True when one of the other kind has the same identifier in this target: then its address names the kind.</summary>
    public bool SharesIdentifier { get; init; }

    public ReplicationKey Key => new(Target.Name, Arn);

    /// <summary>ReplicationConfigArn or ReplicationTaskArn.</summary>
    public string Arn => Replication.Arn;

    public string Identifier => Replication.Identifier;

    public ReplicationKind Kind => Replication.Kind;

    /// <summary>The serverless replication; null for a task.</summary>
    public Replication? Serverless => Replication as Replication;

    /// <summary>The task; null for a serverless replication.</summary>
    public ReplicationTask? Task => Replication as ReplicationTask;

    /// <summary>True when a zero-ETL integration manages it, by the replication or, where that does not say, by its config.</summary>
    public bool IsReadOnly => (Replication.IsReadOnly ?? Config?.IsReadOnly) is true;

    /// <summary>ReplicationSettings or ReplicationTaskSettings, JSON text; null while it is not read.</summary>
    public string? Settings => Task is { } task ? task.ReplicationTaskSettings : Config?.ReplicationSettings;

    /// <summary>JSON text; null while it is not read.</summary>
    public string? TableMappings => Task is { } task ? task.TableMappings : Config?.TableMappings;
}
