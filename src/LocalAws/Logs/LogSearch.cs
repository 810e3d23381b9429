namespace DmsDashboard.LocalAws.Logs;

/// <summary>Searches several streams as one, in the order of time, 10,000 events at a time.</summary>
internal static class LogSearch
{
    /// <summary>What one call finds, and where the next goes on: null when all was searched.</summary>
    public sealed record Result(List<IngestedLogEvent> Found, LogPosition? GoOn);

    /// <summary>Searches up to 10,000 events; the result may be partial or empty although more may come, as AWS's may.</summary>
    /// <param name="streams">The streams to search.</param>
    /// <param name="range">The places to search; of what lies in it, the page says which side is searched first.</param>
    /// <param name="pattern">What an event's message must match.</param>
    /// <param name="page">The most events to return, and whether the oldest come first.</param>
    public static Result Search(IEnumerable<(string Group, SimulatedLogStream Stream)> streams, LogRange range, FilterPattern pattern, (int Limit, bool Forward) page)
    {
        // Each stream's first 10,001 hold the first 10,001 of all.
        var searched = streams
            .SelectMany(item => Read(item.Stream, range, page.Forward).Select(stored => new IngestedLogEvent(item.Group, item.Stream.Name, stored)))
            .Order(Comparer<IngestedLogEvent>.Create((left, right) => (page.Forward ? 1 : -1) * left.Event.Position.CompareTo(right.Event.Position)))
            .Take(LogPage.MaxEvents + 1)
            .ToList();

        var matching = searched.Take(LogPage.MaxEvents).Where(ingested => pattern.Matches(ingested.Event.Message)).ToList();
        var found = matching.GetRange(0, LogPage.Fitting(matching.Take(page.Limit).Select(static ingested => ingested.Event)));
        var last = found.Count < matching.Count ? found[^1] : searched.Count > LogPage.MaxEvents ? searched[LogPage.MaxEvents - 1] : null;

        return new Result(found, last is null ? null : page.Forward ? last.Event.Position.Next : last.Event.Position);
    }

    private static List<StoredLogEvent> Read(SimulatedLogStream stream, LogRange range, bool forward) =>
        forward ? stream.Oldest(range, LogPage.MaxEvents + 1) : stream.Newest(range, LogPage.MaxEvents + 1);
}
