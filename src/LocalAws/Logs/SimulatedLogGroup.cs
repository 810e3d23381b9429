using System.Collections.Concurrent;

namespace DmsDashboard.LocalAws.Logs;

/// <summary>A log group: its streams by name.</summary>
internal sealed class SimulatedLogGroup(string name, long createdMillis)
{
    /// <summary>More streams than these make the oldest go: a demo that starts a load every few minutes makes hundreds a day.</summary>
    public const int MaxStreams = 500;

    private readonly ConcurrentDictionary<string, SimulatedLogStream> _streams = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    /// <summary>After how many days AWS would remove events; null for never. It is told, not played.</summary>
    public int? RetentionInDays { get; set; }

    public ICollection<SimulatedLogStream> Streams => _streams.Values;

    public long CreationTimeMillis => Streams.Select(static stream => stream.Summary.CreationTimeMillis).Append(createdMillis).Min();

    public long StoredBytes => Streams.Sum(static stream => stream.Summary.Bytes);

    public SimulatedLogStream? Find(string logStreamName) => _streams.GetValueOrDefault(logStreamName);

    public SimulatedLogStream GetOrAdd(string logStreamName, long nowMillis) =>
        _streams.GetOrAdd(logStreamName, static (name, now) => new SimulatedLogStream(name, now), nowMillis);

    /// <summary>Where there are too many streams, the one whose last event is oldest goes, as a log group's retention would have it; says by how many bytes the group has grown, which is at most 0.</summary>
    public long DropSurplus()
    {
        if (_streams.Count <= MaxStreams)
        {
            return 0;
        }

        var oldest = _streams.Values.MinBy(static stream => stream.Summary.LastEventTimestampMillis ?? long.MaxValue)!;
        return _streams.TryRemove(oldest.Name, out _) ? -oldest.Summary.Bytes : 0;
    }
}
