using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>The streams that a log's newest events came from, in bounded room.</summary>
internal sealed class RecentStreams
{
    private const int MostStreams = 256;

    private readonly Dictionary<string, DateTimeOffset> _newest = [];

    public void Add(LogEvent logEvent)
    {
        if (_newest.Count == MostStreams && !_newest.ContainsKey(logEvent.LogStreamName))
        {
            _newest.Remove(_newest.MinBy(static stream => stream.Value).Key);
        }

        _newest[logEvent.LogStreamName] = logEvent.Timestamp;
    }

    /// <summary>Those with events since a time, the latest first.</summary>
    public IEnumerable<string> Since(DateTimeOffset time) =>
        _newest.Where(stream => stream.Value >= time).OrderByDescending(static stream => stream.Value).Select(static stream => stream.Key);
}
