using DmsDashboard.Model;

namespace DmsDashboard.Components.Replications;

/// <summary>A row of the list: the head of a group, or a replication.</summary>
/// <param name="Number">1-based, for screen readers: most rows are not in the page.</param>
/// <param name="Entry">The replication; null for the head of a group.</param>
public sealed record ListRow(int Number, ReplicationEntry? Entry)
{
    public string GroupTitle { get; init; } = "";

    public string GroupHint { get; init; } = "";

    public int GroupCount { get; init; }

    public PendingAction? Pending { get; init; }

    /// <summary>When the data was read, for a target that fails; null while it is fresh.</summary>
    public DateTimeOffset? AsOf { get; init; }

    public object Key => Entry is null ? GroupTitle : Entry.Key;

    /// <summary>True when both are drawn alike but for their number.</summary>
    public bool LooksLike(ListRow other) => ReferenceEquals(Entry, other.Entry)
        && ReferenceEquals(Pending, other.Pending)
        && AsOf == other.AsOf
        && Number == other.Number
        && GroupTitle == other.GroupTitle
        && GroupCount == other.GroupCount;
}
