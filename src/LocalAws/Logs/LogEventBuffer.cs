namespace DmsDashboard.LocalAws.Logs;

/// <summary>A stream's events in order of time, in bounded room: the oldest make way.</summary>
internal sealed class LogEventBuffer
{
    private readonly List<StoredLogEvent> _events = [];
    private int _head;

    public int Count => _events.Count - _head;

    /// <summary>Bytes of all events, their overhead included.</summary>
    public long Bytes { get; private set; }

    public StoredLogEvent? First => Count is 0 ? null : _events[_head];

    public StoredLogEvent? Last => Count is 0 ? null : _events[^1];

    public void Add(StoredLogEvent added)
    {
        Bytes += added.Size;
        if (Last is not { } last || last.Position < added.Position)
        {
            _events.Add(added);
            return;
        }

        // A timestamp in the past: rare, and then near the end.
        _events.Insert(IndexOf(added.Position), added);
    }

    public void DropOldest()
    {
        Bytes -= _events[_head].Size;
        _events[_head++] = null!;
        if (_head > 1_024 && _head > _events.Count / 2)
        {
            _events.RemoveRange(0, _head);
            _head = 0;
        }
    }

    /// <summary>The oldest events in a range, oldest first.</summary>
    public List<StoredLogEvent> Oldest(LogRange range, int limit)
    {
        var from = IndexOf(range.From);

        return _events.GetRange(from, Math.Clamp(IndexOf(range.To) - from, 0, limit));
    }

    /// <summary>The newest events in a range, oldest first.</summary>
    public List<StoredLogEvent> Newest(LogRange range, int limit)
    {
        var to = IndexOf(range.To);
        var count = Math.Clamp(to - IndexOf(range.From), 0, limit);

        return _events.GetRange(to - count, count);
    }

    /// <summary>The index of the first event at or behind a place.</summary>
    private int IndexOf(LogPosition position)
    {
        var (low, high) = (_head, _events.Count);

        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = _events[middle].Position < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
