using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>Takes out of a tail's events those that GetLogEvents has read already: what was taken in after the tail was opened and before the reading comes both ways.</summary>
internal sealed class TailOverlap(ImmutableArray<LogEvent> read)
{
    private readonly LogEventCounts _read = LogEventCounts.Of(read);
    private readonly LogEventCounts _tailed = new();

    /// <summary>Those that were not read; of equal ones as many as are more than were read.</summary>
    public ImmutableArray<LogEvent> NotRead(ImmutableArray<LogEvent> tailed) => [.. tailed.Where(IsNew)];

    private bool IsNew(LogEvent tailed)
    {
        var id = LogEventId.Of(tailed);
        var read = _read.Of(id);
        return read == 0 || _tailed.Add(id) > read;
    }
}
