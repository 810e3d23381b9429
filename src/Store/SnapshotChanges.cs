using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>What is different between two snapshots. Pure.</summary>
/// <param name="Added">Entries that were not there.</param>
/// <param name="Updated">Entries that were there and differ, as they are now.</param>
/// <param name="Removed">Entries that are gone, as they were.</param>
/// <param name="Targets">Targets that are new, or whose account or faults differ, as they are now; a newer CapturedAt alone is no difference.</param>
public sealed record SnapshotChanges(
    ImmutableArray<ReplicationEntry> Added,
    ImmutableArray<ReplicationEntry> Updated,
    ImmutableArray<ReplicationEntry> Removed,
    ImmutableArray<TargetSnapshot> Targets)
{
    public bool IsEmpty => Added.IsEmpty && Updated.IsEmpty && Removed.IsEmpty && Targets.IsEmpty;

    /// <summary>What turns <paramref name="before"/> into <paramref name="after"/>.</summary>
    public static SnapshotChanges Between(DmsSnapshot before, DmsSnapshot after)
    {
        var entries = new EntryChanges();
        var targets = ImmutableArray.CreateBuilder<TargetSnapshot>();
        foreach (var target in after.Targets)
        {
            var known = before.Targets.FirstOrDefault(known => known.Target.Name == target.Target.Name);
            entries.Compare(known?.Entries ?? [], target.Entries);
            if (known is null || !IsSame(known, target))
            {
                targets.Add(target);
            }
        }

        foreach (var gone in before.Targets.Where(known => !after.Targets.Any(target => target.Target.Name == known.Target.Name)))
        {
            entries.Compare(gone.Entries, []);
        }

        return entries.With(targets.ToImmutable());
    }

    private static bool IsSame(TargetSnapshot before, TargetSnapshot after) =>
        before.Target == after.Target
        && before.AccountId == after.AccountId
        && before.CapturedAt is null == after.CapturedAt is null
        && IsSame(before.Fault, after.Fault)
        && before.PartialFaults.Length == after.PartialFaults.Length
        && before.PartialFaults.Zip(after.PartialFaults).All(static pair => IsSame(pair.First, pair.Second));

    // A fault that is met again at the next poll is the same one.
    private static bool IsSame(DmsFault? before, DmsFault? after) =>
        before is null || after is null ? before is null && after is null : before with { At = after.At } == after;
}
