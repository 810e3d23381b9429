using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>Remembers the newest events of a log that were shown, so that what is read again to fill a gap is not shown twice.</summary>
/// <param name="overlap">How far back is read again.</param>
internal sealed class SeenEvents(TimeSpan overlap)
{
    /// <summary>The most events that are remembered; with more, less is read again: at 500 a second the last 40 to 80 s.</summary>
    public const int MaxEvents = 40_000;

    private const int FirstLimit = 1_000;

    private readonly LogEventCounts _counts = new();
    private readonly RecentStreams _streams = new();
    private DateTimeOffset? _newest;
    private DateTimeOffset _floor = DateTimeOffset.MinValue;
    private int _limit = FirstLimit;
    private bool _isHeld;
    private DateTimeOffset? _heldAt;

    /// <summary>How many are remembered.</summary>
    public int Count => _counts.Count;

    /// <summary>From where on to read so that nothing is missed; null when nothing was seen.</summary>
    public DateTimeOffset? ResumeAt => _isHeld ? _heldAt : _newest is not { } newest ? null : newest - overlap > _floor ? newest - overlap : _floor;

    /// <summary>The streams that events came from since <see cref="ResumeAt"/>, the latest first.</summary>
    public IEnumerable<string> Streams => ResumeAt is { } since ? _streams.Since(since) : [];

    /// <summary>Events were seen. Those dated into the future (a foreign clock) say nothing about where to resume.</summary>
    public void Add(ImmutableArray<LogEvent> events, DateTimeOffset now)
    {
        foreach (var logEvent in events)
        {
            _counts.Add(LogEventId.Of(logEvent));
            _streams.Add(logEvent);
            var time = logEvent.Timestamp < now ? logEvent.Timestamp : now;
            _newest = _newest > time ? _newest : time;
        }

        Forget();
    }

    /// <summary>What is missing could not be read: <see cref="ResumeAt"/> stays, and all that is seen from now on is remembered, as far as there is room.</summary>
    public void Hold() => (_heldAt, _isHeld) = (ResumeAt, true);

    /// <summary>It was read. False when there was no room to remember for so long: then something may be missing still.</summary>
    public bool Release()
    {
        var wasHeld = _isHeld;
        _isHeld = false;
        return wasHeld;
    }

    /// <summary>Older events exist that were left out on purpose: they are no gap.</summary>
    public void StartAfter(DateTimeOffset time) => _floor = time > _floor ? time : _floor;

    /// <summary>Those of a reading that were not seen; of equal ones as many as are more than were seen.</summary>
    public ImmutableArray<LogEvent> NotSeen(ImmutableArray<LogEvent> read)
    {
        var met = new LogEventCounts();
        return [.. read.Where(logEvent => LogEventId.Of(logEvent) is var id && met.Add(id) > _counts.Of(id))];
    }

    // Looked through only when there are twice as many as were left: each event costs a few looks in all.
    private void Forget()
    {
        if (_counts.Count <= (_isHeld ? MaxEvents : _limit))
        {
            return;
        }

        _isHeld = false;
        _counts.RemoveOlderThan(ResumeAt!.Value);
        if (_counts.Count > MaxEvents / 2)
        {
            var times = _counts.Timestamps.Order().ToList();
            StartAfter(new DateTimeOffset(times[^(MaxEvents / 2)], TimeSpan.Zero).AddMilliseconds(1));
            _counts.RemoveOlderThan(_floor);
        }

        _limit = Math.Clamp(_counts.Count * 2, FirstLimit, MaxEvents);
    }
}
