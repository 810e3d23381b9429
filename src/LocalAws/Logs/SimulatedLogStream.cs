namespace DmsDashboard.LocalAws.Logs;

/// <summary>A log stream: its events and the times that DescribeLogStreams tells.</summary>
internal sealed class SimulatedLogStream(string name, long createdMillis)
{
    /// <summary>More events than these make the oldest go.</summary>
    public const int MaxEvents = 20_000;

    /// <summary>More bytes than these make the oldest go.</summary>
    public const long MaxBytes = 4 * 1_048_576;

    private readonly Lock _lock = new();
    private readonly LogEventBuffer _events = new();
    private long _lastIngestionTimeMillis;

    public string Name { get; } = name;

    /// <summary>What DescribeLogStreams tells. A scenario's past is written when the process starts, so that a stream counts as no younger than its events.</summary>
    public LogStreamSummary Summary
    {
        get
        {
            lock (_lock)
            {
                var created = Math.Min(createdMillis, _events.First?.TimestampMillis ?? createdMillis);

                return new LogStreamSummary(created, _events.First?.TimestampMillis, _events.Last?.TimestampMillis, _lastIngestionTimeMillis, _events.Bytes);
            }
        }
    }

    /// <summary>Adds an event and says by how many bytes the stream has grown, which is negative where old ones went.</summary>
    public long Add(StoredLogEvent added)
    {
        lock (_lock)
        {
            var before = _events.Bytes;
            _events.Add(added);
            _lastIngestionTimeMillis = added.IngestionTimeMillis;
            Trim(MaxBytes);
            return _events.Bytes - before;
        }
    }

    /// <summary>Lets the oldest events go until so many bytes are left, but never the last one; says by how many the stream has grown, which is at most 0.</summary>
    public long Keep(long bytes)
    {
        lock (_lock)
        {
            var before = _events.Bytes;
            Trim(bytes);
            return _events.Bytes - before;
        }
    }

    /// <summary>The oldest events in a range, oldest first.</summary>
    public List<StoredLogEvent> Oldest(LogRange range, int limit)
    {
        lock (_lock)
        {
            return _events.Oldest(range, limit);
        }
    }

    /// <summary>The newest events in a range, oldest first.</summary>
    public List<StoredLogEvent> Newest(LogRange range, int limit)
    {
        lock (_lock)
        {
            return _events.Newest(range, limit);
        }
    }

    private void Trim(long bytes)
    {
        while (_events.Count > 1 && (_events.Count > MaxEvents || _events.Bytes > bytes))
        {
            _events.DropOldest();
        }
    }
}
