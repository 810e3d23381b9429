using DmsDashboard.Model;

namespace DmsDashboard.Actions.Bulk;

/// <summary>What a bulk start or stop would do with one replication.</summary>
/// <param name="Entry">The replication.</param>
/// <param name="IsIncluded">False when it is left out.</param>
/// <param name="Why">Included: what AWS may have against it, or null. Left out: the reason.</param>
public sealed record BulkPlanItem(ReplicationEntry Entry, bool IsIncluded, string? Why)
{
    /// <summary>start-replication or resume-processing; null for a stop, and when it is left out.</summary>
    public string? StartReplicationType { get; init; }

    /// <summary>The same for <see cref="BulkActions"/>.</summary>
    public BulkAsk Ask => new(Entry.Key, Entry.Identifier, StartReplicationType);
}
