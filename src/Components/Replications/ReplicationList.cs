using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Replications;

/// <summary>What a query finds in a snapshot, ready to be drawn.</summary>
public sealed record ReplicationList
{
    /// <summary>Heads of groups and replications in one flat list, boxed once: Virtualize wants a collection that stays the same object.</summary>
    public required ICollection<ListRow> Rows { get; init; }

    /// <summary>By health: what would be shown if only that tile were pressed.</summary>
    public required ImmutableArray<int> Counts { get; init; }

    /// <summary>Replications that are shown.</summary>
    public required int Shown { get; init; }

    /// <summary>Replications in the chosen target, whatever the filters.</summary>
    public required int Total { get; init; }

    /// <summary>Replications that the text alone would find; for the way out of an empty list.</summary>
    public required int FoundByText { get; init; }

    /// <summary>Every ReplicationType or MigrationType there is, to choose from.</summary>
    public required ImmutableArray<string> Types { get; init; }

    public required ImmutableArray<string> Sources { get; init; }

    public int Count(Health health) => Counts[(int)health];

    public int NeedsAttention => Count(Health.Failed) + Count(Health.AtRisk);
}
