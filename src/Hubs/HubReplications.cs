using System.Collections.Immutable;
using DmsDashboard.Store;

namespace DmsDashboard.Hubs;

/// <summary>What WatchReplications sends.</summary>
/// <param name="IsWhole">True for the first message, whose Added is the whole list.</param>
/// <param name="Version">Grows with each change of the dashboard's data.</param>
/// <param name="Targets">Targets that are new or whose faults changed.</param>
/// <param name="Added">New replications.</param>
/// <param name="Updated">Replications that changed, whole.</param>
/// <param name="Removed">Replications that are gone.</param>
public sealed record HubReplications(
    bool IsWhole,
    long Version,
    ImmutableArray<HubTarget> Targets,
    ImmutableArray<HubReplication> Added,
    ImmutableArray<HubReplication> Updated,
    ImmutableArray<HubReplicationName> Removed)
{
    /// <summary><see cref="HubSchema.Version"/>.</summary>
    public int SchemaVersion { get; init; } = HubSchema.Version;

    internal static HubReplications Of(SnapshotChanges changes, long version, bool isWhole) => new(
        isWhole,
        version,
        [.. changes.Targets.Select(HubTarget.Of)],
        [.. changes.Added.Select(HubReplication.Of)],
        [.. changes.Updated.Select(HubReplication.Of)],
        [.. changes.Removed.Select(HubReplicationName.Of)]);
}
