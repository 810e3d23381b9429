using System.Collections.Immutable;
using DmsDashboard.Model.Statuses;

namespace DmsDashboard.Aws;

/// <summary>Counts of the last slots of time, each of one width. Not safe for concurrent use.</summary>
internal sealed class TrafficRing(TimeSpan width, int length)
{
    private readonly TrafficCount[] _counts = new TrafficCount[length];
    private long _newest;

    public void Add(DateTimeOffset at, TrafficCount count)
    {
        MoveTo(at);
        _counts[_newest % length] += count;
    }

    /// <summary>The slots from that of <paramref name="since"/> to that of <paramref name="now"/>, the oldest first; no more than the ring has.</summary>
    public ImmutableArray<TrafficCount> Read(DateTimeOffset since, DateTimeOffset now)
    {
        MoveTo(now);
        var oldest = Math.Max(SlotOf(since), _newest - length + 1);
        var counts = ImmutableArray.CreateBuilder<TrafficCount>();
        for (var slot = Math.Min(oldest, _newest); slot <= _newest; slot++)
        {
            counts.Add(_counts[slot % length]);
        }

        return counts.ToImmutable();
    }

    /// <summary>The instant at which the oldest slot that <see cref="Read"/> answers began, or <paramref name="since"/> where that is later.</summary>
    public DateTimeOffset BeginningOf(DateTimeOffset since, DateTimeOffset now)
    {
        var oldest = new DateTimeOffset((SlotOf(now) - length + 1) * width.Ticks, TimeSpan.Zero);
        return since > oldest ? since : oldest;
    }

    private long SlotOf(DateTimeOffset at) => at.UtcTicks / width.Ticks;

    // A clock that was set back counts into the newest slot until it has caught up.
    private void MoveTo(DateTimeOffset at)
    {
        var slot = SlotOf(at);
        for (var entered = Math.Max(_newest + 1, slot - length + 1); entered <= slot; entered++)
        {
            _counts[entered % length] = default;
        }

        _newest = Math.Max(_newest, slot);
    }
}
