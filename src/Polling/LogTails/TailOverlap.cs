using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>Takes out of a tail's events those that GetLogEvents has read already: what is taken in while a tail is open and before a reading comes both ways.</summary>
internal sealed class TailOverlap
{
    private readonly LogEventCounts _read = new();
    private readonly Queue<(LogEventId Id, DateTimeOffset Until)> _byAge = new();

    /// <summary>How many are remembered.</summary>
    public int Count => _byAge.Count;

    /// <summary>Events were read that no tail had brought; after a time none will.</summary>
    public void Add(ImmutableArray<LogEvent> read, DateTimeOffset until)
    {
        foreach (var logEvent in read)
        {
            var id = LogEventId.Of(logEvent);
            _read.Add(id);
            _byAge.Enqueue((id, until));
        }
    }

    /// <summary>Those that were not read; of equal ones as many as are more than were read.</summary>
    public ImmutableArray<LogEvent> NotRead(ImmutableArray<LogEvent> tailed, DateTimeOffset now)
    {
        while (_byAge.TryPeek(out var oldest) && oldest.Until < now)
        {
            _read.Take(_byAge.Dequeue().Id);
        }

        return _read.Count == 0 ? tailed : [.. tailed.Where(logEvent => !_read.Take(LogEventId.Of(logEvent)))];
    }
}
