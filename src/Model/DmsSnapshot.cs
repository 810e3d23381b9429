using System.Collections.Immutable;

namespace DmsDashboard.Model;

/// <summary>Everything the dashboard knows at one instant; swapped whole.</summary>
public sealed record DmsSnapshot
{
    public static readonly DmsSnapshot Empty = new();

    /// <summary>Grows by one with each change.</summary>
    public long Version { get; init; }

    public ImmutableArray<TargetSnapshot> Targets { get; init; } = [];

    /// <summary>Actions whose effect is still awaited.</summary>
    public ImmutableDictionary<ReplicationKey, PendingAction> Pending { get; init; } = ImmutableDictionary<ReplicationKey, PendingAction>.Empty;

    public IEnumerable<ReplicationEntry> Entries => Targets.SelectMany(target => target.Entries);

    public ReplicationEntry? Find(ReplicationKey key) =>
        Targets.FirstOrDefault(target => target.Target.Name == key.TargetName)?.Entries
            .FirstOrDefault(entry => entry.Arn == key.Arn);

    /// <summary>All replications of that identifier, in one target or in all, of one kind or of both.</summary>
    public ImmutableArray<ReplicationEntry> FindByIdentifier(string identifier, string? targetName = null, ReplicationKind? kind = null) =>
        [.. Targets
            .Where(target => targetName is null || target.Target.Name == targetName)
            .SelectMany(target => target.Entries)
            .Where(entry => (kind is null || entry.Kind == kind) && string.Equals(entry.Identifier, identifier, StringComparison.OrdinalIgnoreCase))];
}
