using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>Gathers the entries that differ between two lists of a target.</summary>
internal sealed class EntryChanges
{
    private readonly ImmutableArray<ReplicationEntry>.Builder _added = ImmutableArray.CreateBuilder<ReplicationEntry>();
    private readonly ImmutableArray<ReplicationEntry>.Builder _updated = ImmutableArray.CreateBuilder<ReplicationEntry>();
    private readonly ImmutableArray<ReplicationEntry>.Builder _removed = ImmutableArray.CreateBuilder<ReplicationEntry>();

    public void Compare(ImmutableArray<ReplicationEntry> before, ImmutableArray<ReplicationEntry> after)
    {
        if (before == after)
        {
            return;
        }

        // Lists are sorted, and mostly nothing comes or goes: then place by place, without a dictionary of 10,000.
        if (before.Length == after.Length && before.Zip(after).All(static pair => IsOfSame(pair.First, pair.Second)))
        {
            foreach (var (known, entry) in before.Zip(after))
            {
                AddIfDifferent(known, entry);
            }

            return;
        }

        CompareByArn(before, after);
    }

    public SnapshotChanges With(ImmutableArray<TargetSnapshot> targets) =>
        new(_added.ToImmutable(), _updated.ToImmutable(), _removed.ToImmutable(), targets);

    private void CompareByArn(ImmutableArray<ReplicationEntry> before, ImmutableArray<ReplicationEntry> after)
    {
        var left = new Dictionary<string, ReplicationEntry>();
        foreach (var known in before)
        {
            left[known.Arn] = known;
        }

        foreach (var entry in after)
        {
            if (left.Remove(entry.Arn, out var known))
            {
                AddIfDifferent(known, entry);
            }
            else
            {
                _added.Add(entry);
            }
        }

        _removed.AddRange(left.Values);
    }

    private void AddIfDifferent(ReplicationEntry known, ReplicationEntry entry)
    {
        if (!ReferenceEquals(known, entry) && known != entry)
        {
            _updated.Add(entry);
        }
    }

    private static bool IsOfSame(ReplicationEntry known, ReplicationEntry entry) =>
        ReferenceEquals(known, entry) || known.Arn == entry.Arn;
}
