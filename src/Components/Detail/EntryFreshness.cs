using DmsDashboard.Model;

namespace DmsDashboard.Components.Detail;

/// <summary>How old what is shown of a replication is.</summary>
/// <param name="ReadAt">When DMS last told it; null when that is not known.</param>
/// <param name="IsOld">True when DMS does not answer for its target, or no longer lists it: then the age is shown.</param>
public sealed record EntryFreshness(DateTimeOffset? ReadAt, bool IsOld)
{
    public static EntryFreshness Of(ReplicationEntry entry, DmsSnapshot snapshot)
    {
        var target = snapshot.Targets.FirstOrDefault(target => target.Target.Name == entry.Target.Name);
        return new EntryFreshness(target?.CapturedAt, target is null || Staleness.Of(target) is not null || snapshot.Find(entry.Key) is null);
    }
}
