using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Polling;

/// <summary>What is known of a target when its entries are made.</summary>
internal sealed record PollFindings
{
    public static readonly PollFindings Empty = new();

    public ImmutableArray<Replication> Replications { get; init; } = [];

    public ImmutableArray<ReplicationTask> Tasks { get; init; } = [];

    /// <summary>Both kinds.</summary>
    public IEnumerable<IReplication> All => Replications.Concat<IReplication>(Tasks);

    public Inventory Inventory { get; init; } = Inventory.Empty;

    /// <summary>The newest orchestrator messages that were read, by ReplicationConfigArn.</summary>
    public ImmutableDictionary<string, OrchestratorMessage> Messages { get; init; } = ImmutableDictionary<string, OrchestratorMessage>.Empty;

    /// <summary>A kind that these credentials may not see.</summary>
    public ImmutableArray<DmsFault> Denied { get; init; } = [];

    /// <summary>When the replications were read: the beginning of the poll.</summary>
    public DateTimeOffset ReadAt { get; init; }
}
