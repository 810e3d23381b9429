using System.Collections.Concurrent;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>The actions whose end is not written down yet, as they were begun: a file that takes the place of theirs does not have them.</summary>
internal sealed class OpenActions
{
    private readonly ConcurrentDictionary<long, ActivityItem> _items = new();
    private long _lastId;

    /// <summary>The highest number that was given.</summary>
    public long LastId => Interlocked.Read(ref _lastId);

    public void Add(ActivityItem item)
    {
        _items[item.Id] = item;
        InterlockedMax(ref _lastId, item.Id);
    }

    /// <summary>Null when it is not known, or its end is written down.</summary>
    public ActivityItem? Find(long id) => _items.GetValueOrDefault(id);

    public void Remove(long id) => _items.TryRemove(id, out _);

    private static void InterlockedMax(ref long value, long other)
    {
        for (var seen = Interlocked.Read(ref value); seen < other;)
        {
            var before = Interlocked.CompareExchange(ref value, other, seen);
            seen = before == seen ? other : before;
        }
    }
}
