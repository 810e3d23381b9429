using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Logs;

/// <summary>The account's log groups and streams.</summary>
public sealed class SimulatedLogs(TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Group, string Stream), ImmutableList<(DateTimeOffset Timestamp, string Message)>> _streams = new();

    /// <summary>Creates a stream, and its group where that is missing; nothing happens when both exist.</summary>
    public void CreateStream(string logGroupName, string logStreamName) => _streams.TryAdd((logGroupName, logStreamName), []);

    /// <summary>Writes one event; <paramref name="timestamp"/> is now where it is not given.</summary>
    public void Write(string logGroupName, string logStreamName, string message, DateTimeOffset? timestamp = null)
    {
        var written = (timestamp ?? time.GetUtcNow(), message);
        _streams.AddOrUpdate((logGroupName, logStreamName), _ => [written], (_, events) => events.Add(written));
    }

    /// <summary>The messages of one stream, oldest first; empty where it does not exist.</summary>
    public IReadOnlyList<string> Messages(string logGroupName, string logStreamName) =>
        _streams.TryGetValue((logGroupName, logStreamName), out var events) ? [.. events.Select(static item => item.Message)] : [];
}
