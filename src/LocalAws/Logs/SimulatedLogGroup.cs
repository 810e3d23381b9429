using System.Collections.Concurrent;

namespace DmsDashboard.LocalAws.Logs;

/// <summary>A log group: its streams by name.</summary>
internal sealed class SimulatedLogGroup(string name, long createdMillis)
{
    private readonly ConcurrentDictionary<string, SimulatedLogStream> _streams = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public ICollection<SimulatedLogStream> Streams => _streams.Values;

    public long CreationTimeMillis => Streams.Select(static stream => stream.Summary.CreationTimeMillis).Append(createdMillis).Min();

    public long StoredBytes => Streams.Sum(static stream => stream.Summary.Bytes);

    public SimulatedLogStream? Find(string logStreamName) => _streams.GetValueOrDefault(logStreamName);

    public SimulatedLogStream GetOrAdd(string logStreamName, long nowMillis) =>
        _streams.GetOrAdd(logStreamName, static (name, now) => new SimulatedLogStream(name, now), nowMillis);
}
