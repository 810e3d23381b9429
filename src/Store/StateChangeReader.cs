using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>Finds the changes of status and health between what was last written down and a snapshot.</summary>
internal sealed class StateChangeReader(IEnumerable<ReplicationState> states)
{
    private readonly Dictionary<ReplicationKey, ReplicationState> _known = states.ToDictionary(static state => state.Key);
    private DmsSnapshot _before = DmsSnapshot.Empty;

    /// <summary>What is new in <paramref name="snapshot"/>; the same again until <see cref="Keep"/> is told that it was written.</summary>
    public StateChanges Read(DmsSnapshot snapshot)
    {
        var changes = SnapshotChanges.Between(_before, snapshot);
        var firsts = snapshot.Targets.Where(IsFirst).ToDictionary(static target => target.Target.Name);
        var items = ImmutableArray.CreateBuilder<ActivityItem>();
        var states = ImmutableArray.CreateBuilder<ReplicationState>();
        foreach (var entry in changes.Added.Concat(changes.Updated))
        {
            var (now, isFirst) = (ReplicationState.Of(entry), firsts.ContainsKey(entry.Target.Name));
            var known = isFirst && entry.Target.IsDemo ? null : _known.GetValueOrDefault(entry.Key);
            if (known is not null && known.Status == now.Status && known.Health == now.Health)
            {
                continue;
            }

            states.Add(now);
            // At the first sight of a target that a replication is there is no change.
            if (known is not null || !isFirst)
            {
                items.Add(Changed(entry, known, snapshot) with { IsSeenAtStart = isFirst });
            }
        }

        var gone = changes.Removed.Select(static entry => entry.Key).Concat(GoneAtStart(firsts)).Where(_known.ContainsKey).Distinct().ToImmutableArray();
        items.AddRange(gone.Where(key => !IsDemoStart(key, firsts)).Select(key => Vanished(_known[key], snapshot) with { IsSeenAtStart = firsts.ContainsKey(key.TargetName) }));
        return new StateChanges(items.ToImmutable(), states.ToImmutable(), gone);
    }

    /// <summary>The changes of this snapshot are written: from now on it is what is compared with.</summary>
    public void Keep(DmsSnapshot snapshot, StateChanges written)
    {
        foreach (var state in written.States)
        {
            _known[state.Key] = state;
        }

        foreach (var key in written.Gone)
        {
            _known.Remove(key);
        }

        _before = snapshot;
    }

    private bool IsFirst(TargetSnapshot target) => target.CapturedAt is not null
        && !_before.Targets.Any(known => known.Target.Name == target.Target.Name && known.CapturedAt is not null);

    private IEnumerable<ReplicationKey> GoneAtStart(Dictionary<string, TargetSnapshot> firsts)
    {
        foreach (var target in firsts.Values)
        {
            var listed = target.Entries.Select(static entry => entry.Key).ToHashSet();
            foreach (var key in _known.Keys.Where(key => key.TargetName == target.Target.Name && !listed.Contains(key)))
            {
                yield return key;
            }
        }
    }

    // The simulated account is made anew with each start: what it was before is another one's past.
    private static bool IsDemoStart(ReplicationKey key, Dictionary<string, TargetSnapshot> firsts) =>
        firsts.TryGetValue(key.TargetName, out var target) && target.Target.IsDemo;

    private static ActivityItem Changed(ReplicationEntry entry, ReplicationState? known, DmsSnapshot snapshot) => new()
    {
        Kind = ActivityKind.StateChange,
        At = At(snapshot, entry.Target.Name),
        TargetName = entry.Target.Name,
        Arn = entry.Key.Arn,
        Identifier = entry.Identifier,
        StatusBefore = known?.Status.Value,
        StatusAfter = entry.Replication.Status.Value,
        HealthBefore = known?.Health,
        HealthAfter = entry.Health.Health,
        Sentence = entry.Health.Words,
    };

    private static ActivityItem Vanished(ReplicationState known, DmsSnapshot snapshot) => new()
    {
        Kind = ActivityKind.StateChange,
        At = At(snapshot, known.Key.TargetName),
        TargetName = known.Key.TargetName,
        Arn = known.Key.Arn,
        Identifier = known.Identifier,
        StatusBefore = known.Status.Value,
        HealthBefore = known.Health,
        Sentence = "DMS no longer lists it.",
    };

    private static DateTimeOffset At(DmsSnapshot snapshot, string targetName) =>
        snapshot.Targets.First(target => target.Target.Name == targetName).CapturedAt ?? default;
}
