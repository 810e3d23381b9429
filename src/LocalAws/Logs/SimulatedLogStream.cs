namespace DmsDashboard.LocalAws.Logs;

/// <summary>A log stream: its events and the times that DescribeLogStreams tells.</summary>
internal sealed class SimulatedLogStream(string name, long createdMillis)
{
    /// <summary>More events than these make the oldest go.</summary>
    public const int MaxEvents = 100_000;

    /// <summary>More bytes than these make the oldest go.</summary>
    public const long MaxBytes = 16 * 1_048_576;

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

    /// <summary>Keeps an event and says by how many bytes the stream has grown, which is negative where old ones went.</summary>
    /// <param name="added">The event.</param>
    /// <param name="full">The account's memory is used up: an event of this stream goes for the new one.</param>
    public long Add(StoredLogEvent added, bool full)
    {
        lock (_lock)
        {
            var before = _events.Bytes;
            _events.Add(added);
            _lastIngestionTimeMillis = added.IngestionTimeMillis;

            var room = full ? Math.Max(before, added.Size) : MaxBytes;
            while (_events.Count > 1 && (_events.Count > MaxEvents || _events.Bytes > room))
            {
                _events.DropOldest();
            }

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
}
