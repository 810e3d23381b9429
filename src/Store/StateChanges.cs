using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>What the activity and the last known states gain by one snapshot.</summary>
/// <param name="Items">To be told.</param>
/// <param name="States">New and changed last states.</param>
/// <param name="Gone">Those whose replication is no longer listed.</param>
public sealed record StateChanges(ImmutableArray<ActivityItem> Items, ImmutableArray<ReplicationState> States, ImmutableArray<ReplicationKey> Gone)
{
    public static readonly StateChanges None = new([], [], []);

    public bool IsEmpty => Items.IsEmpty && States.IsEmpty && Gone.IsEmpty;
}
