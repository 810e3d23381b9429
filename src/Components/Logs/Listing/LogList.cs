using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>The lines of several sources in one order, bounded by number and by bytes. Belongs to one circuit and is touched on its dispatcher only.</summary>
public sealed class LogList(LogLimits limits)
{
    // Putting so many in one by one costs more than sorting once.
    private const int ManyItems = 256;

    // Room is made in steps of a tenth: whoever shows the list then begins anew.
    private const int Tenths = 9;

    private readonly List<LogEntry> _entries = [];
    private readonly Dictionary<(int Order, string Stream), LogEntry> _newest = [];
    private readonly Dictionary<int, long> _ticks = [];
    private readonly Dictionary<int, LogReach> _reaches = [];

    /// <summary>Told the lowest place in the list at which something changed.</summary>
    public event Action<int>? Touched;

    public IReadOnlyList<LogEntry> Entries => _entries;

    public LogCounts Counts { get; } = new();

    public LogLimits Limits => limits;

    public long Bytes { get; private set; }

    /// <summary>How many of the oldest had to go.</summary>
    public long Dropped { get; private set; }

    /// <summary>Grows with each change.</summary>
    public long Version { get; private set; }

    /// <summary>From there on nothing of any source is missing; <see cref="long.MinValue"/> when as far back as the list goes.</summary>
    public long CompleteSince => _reaches.Count == 0 ? long.MinValue : _reaches.Values.Max(static reach => reach.Since);

    /// <summary>How far back the lines of a source are all there.</summary>
    public LogReach ReachOf(int order) => _reaches.GetValueOrDefault(order, LogReach.All);

    /// <summary>Adds lines of a source, in its order. Makes no room: whoever adds says at which end.</summary>
    public void Add(int order, IReadOnlyList<LogItem> items)
    {
        var lowest = _entries.Count;
        var added = new List<LogEntry>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (Join(items[i], order) is { } head)
            {
                // One of this very batch has no place yet.
                lowest = PlaceOf(head) is >= 0 and var place ? Math.Min(lowest, place) : lowest;
                continue;
            }

            added.Add(Enter(items[i], order, items, i));
        }

        lowest = Math.Min(lowest, Insert(added));
        if (lowest < _entries.Count || added.Count > 0)
        {
            Version++;
            Touched?.Invoke(lowest);
        }
    }

    /// <summary>From there back lines of the source are missing.</summary>
    public void SetReach(int order, LogReach reach)
    {
        _reaches[order] = reach;
        Touched?.Invoke(0);
    }

    /// <summary>Takes out all lines of a source.</summary>
    public void Remove(int order)
    {
        _reaches.Remove(order);
        _ticks.Remove(order);
        Remove(entry => entry.Order == order);
    }

    /// <summary>Takes out these lines, of whatever sources.</summary>
    public void Remove(Predicate<LogEntry> gone)
    {
        _entries.RemoveAll(gone);
        foreach (var key in _newest.Where(pair => gone(pair.Value)).Select(static pair => pair.Key).ToArray())
        {
            _newest.Remove(key);
        }

        Recount();
    }

    /// <summary>A list of the same lines that new ones do not come into, not even into the last of its events.</summary>
    public LogList Copy()
    {
        var copy = new LogList(limits) { Dropped = Dropped };
        copy._entries.AddRange(_entries);
        foreach (var open in _newest.Values)
        {
            open.IsShared = true;
        }

        foreach (var (order, reach) in _reaches)
        {
            copy._reaches[order] = reach;
        }

        copy.Recount();
        return copy;
    }

    /// <summary>The place of an entry; the complement of where it would be when it is not there.</summary>
    public int PlaceOf(LogEntry entry) => _entries.BinarySearch(entry, LogEntryOrder.Instance);

    /// <summary>The first place at or after a time; the number of entries when there is none.</summary>
    public int PlaceAt(long ticks)
    {
        var (low, high) = (0, _entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _entries[middle].Ticks < ticks ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Drops the oldest when there are too many: for a reader who follows the end.</summary>
    public bool TrimOldest()
    {
        if (_entries.Count <= limits.Entries && Bytes <= limits.Bytes)
        {
            return false;
        }

        var gone = 0;
        // The newest stays, however large.
        while (gone < _entries.Count - 1 && (_entries.Count - gone > limits.Entries / 10 * Tenths || Bytes > limits.Bytes / 10 * Tenths))
        {
            Bytes -= _entries[gone++].Bytes;
        }

        var first = _entries[gone];
        foreach (var order in _entries.Select(static entry => entry.Order).Distinct().ToArray())
        {
            _reaches[order] = new LogReach(Math.Max(first.Ticks, ReachOf(order).Since));
        }

        _entries.RemoveRange(0, gone);
        // By their whole order: one that is gone may be of the same moment as the first that stays.
        foreach (var key in _newest.Where(pair => LogEntryOrder.Instance.Compare(pair.Value, first) < 0).Select(static pair => pair.Key).ToArray())
        {
            _newest.Remove(key);
        }

        Dropped += gone;
        Recount();
        return true;
    }

    /// <summary>Drops the newest until what is left fits: for a reader who goes back.</summary>
    public bool TrimNewest()
    {
        var kept = _entries.Count;
        var bytes = Bytes;
        while (kept > 1 && (kept > limits.Entries || bytes > limits.Bytes))
        {
            bytes -= _entries[--kept].Bytes;
        }

        if (kept == _entries.Count)
        {
            return false;
        }

        _entries.RemoveRange(kept, _entries.Count - kept);
        _newest.Clear();
        Recount();
        return true;
    }

    // The event that the line goes on with, when it is known.
    private LogEntry? Join(LogItem item, int order)
    {
        if (!item.IsContinuation || item.Event is not { } line || !_newest.TryGetValue((order, line.LogStreamName), out var head))
        {
            return null;
        }

        head = Own(head);
        var before = head.Bytes;
        if (!head.TryAdd(item))
        {
            return null;
        }

        Bytes += head.Bytes - before;
        return head;
    }

    // What another list shows stands still there: this one goes on with an event of its own.
    private LogEntry Own(LogEntry head)
    {
        if (!head.IsShared || PlaceOf(head) is not (>= 0 and var place))
        {
            return head;
        }

        var own = head.Copy();
        _entries[place] = own;
        _newest[(own.Order, own.Item.Event!.LogStreamName)] = own;
        return own;
    }

    private LogEntry Enter(LogItem item, int order, IReadOnlyList<LogItem> items, int at)
    {
        var ticks = item.Event?.Timestamp.UtcTicks ?? MarkTicks(item, order, items, at);
        var entry = new LogEntry(item, order, ticks);
        Bytes += entry.Bytes;
        _ticks[order] = Math.Max(ticks, _ticks.GetValueOrDefault(order));
        if (item.Event is { } line)
        {
            _newest[(order, line.LogStreamName)] = entry;
        }

        return entry;
    }

    // A mark stands between what came before it and what came after it, by whatever clock it was set.
    private long MarkTicks(LogItem item, int order, IReadOnlyList<LogItem> items, int at)
    {
        if (_ticks.TryGetValue(order, out var before))
        {
            return before;
        }

        var own = item.Mark?.At.UtcTicks ?? 0;
        return items.Skip(at + 1).FirstOrDefault(static each => each.Event is not null)?.Event is { } next ? Math.Min(own, next.Timestamp.UtcTicks) : own;
    }

    // The lowest place that was filled.
    private int Insert(List<LogEntry> added)
    {
        foreach (var entry in added)
        {
            Counts.Add(entry);
        }

        if (added.Count > ManyItems)
        {
            var lowest = added.Min(PlaceFor);
            _entries.AddRange(added);
            _entries.Sort(LogEntryOrder.Instance);
            return lowest;
        }

        var low = _entries.Count;
        foreach (var entry in added)
        {
            var place = PlaceFor(entry);
            _entries.Insert(place, entry);
            low = Math.Min(low, place);
        }

        return low;
    }

    private int PlaceFor(LogEntry entry)
    {
        if (_entries.Count == 0 || LogEntryOrder.Instance.Compare(_entries[^1], entry) < 0)
        {
            return _entries.Count;
        }

        var place = PlaceOf(entry);
        return place < 0 ? ~place : place;
    }

    private void Recount()
    {
        Counts.Clear();
        Bytes = 0;
        foreach (var entry in _entries)
        {
            Counts.Add(entry);
            Bytes += entry.Bytes;
        }

        Version++;
        Touched?.Invoke(0);
    }
}
