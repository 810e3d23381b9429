using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>Takes out of a tail's events those that GetLogEvents has read already: what is taken in while a tail is open and before a reading comes both ways.</summary>
internal sealed class TailOverlap
{
    private readonly LogEventCounts _read = new();
    private readonly Queue<(LogEventId Id, long Until)> _byAge = new();

    /// <summary>How many are remembered.</summary>
    public int Count => _byAge.Count;

    /// <summary>Events were read that the tail had not brought; after one of its updates it will not.</summary>
    public void Add(ImmutableArray<LogEvent> read, long until)
    {
        foreach (var logEvent in read)
        {
            var id = LogEventId.Of(logEvent);
            _read.Add(id);
            _byAge.Enqueue((id, until));
        }
    }

    /// <summary>Those of an update that were not read; of equal ones as many as are more than were read.</summary>
    public ImmutableArray<LogEvent> NotRead(ImmutableArray<LogEvent> tailed, long update)
    {
        while (_byAge.TryPeek(out var oldest) && oldest.Until < update)
        {
            _read.Take(_byAge.Dequeue().Id);
        }

        return _read.Count == 0 ? tailed : [.. tailed.Where(logEvent => !_read.Take(LogEventId.Of(logEvent)))];
    }
}
