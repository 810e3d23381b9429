namespace DmsDashboard.Polling.LogTails;

/// <summary>How often each event was met: two equal lines in the same millisecond are two events.</summary>
internal sealed class LogEventCounts
{
    private readonly Dictionary<LogEventId, int> _counts = [];

    /// <summary>How many different ones.</summary>
    public int Count => _counts.Count;

    /// <summary>When each of them was, in ticks.</summary>
    public IEnumerable<long> Timestamps => _counts.Keys.Select(static id => id.Timestamp);

    /// <summary>Counts one more; says how many of its like there are now.</summary>
    public int Add(LogEventId id)
    {
        var count = Of(id) + 1;
        _counts[id] = count;
        return count;
    }

    /// <summary>How many events of that id there are.</summary>
    public int Of(LogEventId id) => _counts.GetValueOrDefault(id);

    /// <summary>Counts one less; false when there is none.</summary>
    public bool Take(LogEventId id)
    {
        switch (Of(id))
        {
            case 0:
                return false;
            case 1:
                return _counts.Remove(id);
            case var count:
                _counts[id] = count - 1;
                return true;
        }
    }

    public void RemoveOlderThan(DateTimeOffset time)
    {
        foreach (var id in _counts.Keys.Where(id => id.Timestamp < time.UtcTicks).ToList())
        {
            _counts.Remove(id);
        }
    }
}
