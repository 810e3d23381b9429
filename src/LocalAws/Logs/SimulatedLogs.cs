using System.Collections.Concurrent;
using DmsDashboard.LocalAws.Logs.LiveTail;

namespace DmsDashboard.LocalAws.Logs;

/// <summary>The account's log groups, streams and live tails, in bounded memory.</summary>
public sealed class SimulatedLogs(TimeProvider time)
{
    /// <summary>Bytes that all events together may take; then each stream keeps the newest of its own, in fair shares of half of it.</summary>
    public const long MaxBytes = 64 * 1_048_576;

    /// <summary>The longest message in UTF-16 units (quota "Log event size" is 1,024 KB).</summary>
    public const int MaxMessageLength = 1_048_576 - 26;

    private readonly ConcurrentDictionary<string, SimulatedLogGroup> _groups = new(StringComparer.Ordinal);
    private readonly Lock _room = new();
    private long _sequence;
    private long _bytes;

    /// <summary>The sessions of StartLiveTail that are open now.</summary>
    public LiveTailSessions Tails { get; } = new(time);

    internal ICollection<SimulatedLogGroup> Groups => _groups.Values;

    internal long NowMillis => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Creates a stream, and its group where that is missing; nothing happens when both exist.</summary>
    public void CreateStream(string logGroupName, string logStreamName) => GetOrAdd(logGroupName, logStreamName);

    /// <summary>Says of a group after how many days its events expire, as PutRetentionPolicy does; null for never.</summary>
    /// <exception cref="ArgumentException">There is no such group.</exception>
    public void SetRetention(string logGroupName, int? days) =>
        (Find(logGroupName) ?? throw new ArgumentException($"There is no log group {logGroupName}.", nameof(logGroupName))).RetentionInDays = days;

    /// <summary>Writes one event, into a stream that is created where it is missing; <paramref name="timestamp"/> is now where it is not given.</summary>
    /// <exception cref="ArgumentException">The message is empty or longer than <see cref="MaxMessageLength"/>, or the time is before 1970.</exception>
    public void Write(string logGroupName, string logStreamName, string message, DateTimeOffset? timestamp = null)
    {
        if (message.Length is 0 or > MaxMessageLength)
        {
            throw new ArgumentException($"A log event's message has 1 to {MaxMessageLength} characters, not {message.Length}.", nameof(message));
        }

        if (timestamp < DateTimeOffset.UnixEpoch)
        {
            throw new ArgumentException($"A log event's time is not before 1970, as {timestamp:O} is.", nameof(timestamp));
        }

        var stream = GetOrAdd(logGroupName, logStreamName);
        var now = NowMillis;
        var stored = new StoredLogEvent(timestamp?.ToUnixTimeMilliseconds() ?? now, Interlocked.Increment(ref _sequence), now, message);
        if (Interlocked.Add(ref _bytes, stream.Add(stored)) > MaxBytes)
        {
            MakeRoom();
        }

        Tails.Offer(new IngestedLogEvent(logGroupName, logStreamName, stored));
    }

    /// <summary>The events of one stream, oldest first; empty where it does not exist.</summary>
    public IReadOnlyList<StoredLogEvent> Events(string logGroupName, string logStreamName) =>
        Find(logGroupName)?.Find(logStreamName)?.Oldest(LogRange.Until(null, null), int.MaxValue) ?? [];

    /// <summary>The messages of one stream, oldest first; empty where it does not exist.</summary>
    public IReadOnlyList<string> Messages(string logGroupName, string logStreamName) =>
        [.. Events(logGroupName, logStreamName).Select(static stored => stored.Message)];

    /// <summary>Deletes a group with all its events; false where there is none. Live tails of it stay open and silent (not documented).</summary>
    public bool Delete(string logGroupName)
    {
        if (!_groups.TryRemove(logGroupName, out var group))
        {
            return false;
        }

        Interlocked.Add(ref _bytes, -group.StoredBytes);
        return true;
    }

    internal SimulatedLogGroup? Find(string logGroupName) => _groups.GetValueOrDefault(logGroupName);

    // All at once and down to half, so that it is seldom; small streams lose nothing, whatever the large ones took.
    private void MakeRoom()
    {
        lock (_room)
        {
            if (Interlocked.Read(ref _bytes) <= MaxBytes)
            {
                return;
            }

            SimulatedLogStream[] streams = [.. Groups.SelectMany(static group => group.Streams)];
            foreach (var stream in streams)
            {
                Interlocked.Add(ref _bytes, stream.Keep(MaxBytes / 2 / streams.Length));
            }
        }
    }

    private SimulatedLogStream GetOrAdd(string logGroupName, string logStreamName)
    {
        var now = NowMillis;
        var group = _groups.GetOrAdd(logGroupName, static (name, now) => new SimulatedLogGroup(name, now), now);
        if (group.Find(logStreamName) is { } known)
        {
            return known;
        }

        var added = group.GetOrAdd(logStreamName, now);
        Interlocked.Add(ref _bytes, group.DropSurplus());
        return added;
    }
}
