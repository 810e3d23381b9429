using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Actions.Bulk;

/// <summary>Several replications that are started or stopped together, as far as they are.</summary>
/// <param name="Number">Names the run within this process.</param>
/// <param name="IsStop">True when they are stopped, false when they are started or resumed.</param>
/// <param name="Origin">Who asked for it.</param>
public sealed record BulkRun(long Number, bool IsStop, ActionOrigin Origin)
{
    /// <summary>Names it among those of all processes: numbers begin anew with each.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    public required ImmutableArray<BulkItem> Items { get; init; }

    /// <summary>True once somebody has asked that nothing more is sent.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>When the last answer came; null while it goes on.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How many went out to AWS, whatever the answer.</summary>
    public int SentCount => Items.Count(static item => item.State is BulkItemState.Sent or BulkItemState.Accepted or BulkItemState.Refused or BulkItemState.Unknown);

    public int Count(BulkItemState state) => Items.Count(item => item.State == state);

    /// <summary>True when that replication's turn is still to come, or its answer.</summary>
    public bool Holds(ReplicationKey key) => FinishedAt is null && Items.Any(item => item.IsOpen && item.Ask.Key == key);
}
