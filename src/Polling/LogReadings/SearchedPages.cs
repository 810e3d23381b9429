using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogReadings;

/// <summary>Pages by FilterLogEvents, which goes over all streams of a group at once: of a whole group in both directions, of a replication towards newer lines.</summary>
internal sealed class SearchedPages(LogPlace place, LogsService logs, LogBudgets budgets, TimeProvider time)
{
    // As the engine writes it behind its component.
    private const string ErrorMark = "]E:";

    // Of empty pages; then whoever asked may go on, or give up.
    private const int MostPages = 40;

    // CloudWatch Logs takes events of up to two hours ahead.
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(2);

    /// <summary>The page that was asked for.</summary>
    /// <exception cref="DmsServiceException">A call failed; NotFound where the group does not exist.</exception>
    /// <exception cref="FormatException">The cursor is none.</exception>
    public async Task<LogPage> ReadAsync(LogPageRequest request, CancellationToken cancellationToken)
    {
        var cursor = LogCursor.Read<SearchCursor>(request.Cursor) ?? Open(request);
        var isAtEnd = cursor.Until <= cursor.From;
        ImmutableArray<LogEvent> events = [];
        for (var page = 0; page < MostPages && events.IsEmpty && !isAtEnd; page++)
        {
            await budgets.Searches.TakeAsync(cancellationToken);
            var reading = await logs.SearchAsync(SearchOf(cursor, request), cancellationToken);
            events = NotShown(reading.Events.Where(found => place.Holds(found.LogStreamName)), request.Shown);
            (cursor, isAtEnd) = (cursor with { Token = reading.NextToken }, reading.NextToken is null);
        }

        return new LogPage(events, isAtEnd ? null : LogCursor.Write(cursor), null);
    }

    private LogSearch SearchOf(SearchCursor cursor, LogPageRequest request) => new(place.LogGroupName, request.Limit)
    {
        Text = request.OnlyErrors ? ErrorMark : null,
        LogStreamName = place.OnlyStream,
        From = cursor.From is { } from ? DateTimeOffset.FromUnixTimeMilliseconds(from) : null,
        Until = cursor.Until is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null,
        Backward = cursor.Backward,
        NextToken = cursor.Token,
    };

    private SearchCursor Open(LogPageRequest request)
    {
        if (request.From is { } from)
        {
            return new SearchCursor(Ceiling(from), null, Backward: false, null);
        }

        // What is shown is left out below: nothing of a stream that is behind the others must be passed by.
        var known = request.Shown.IsDefaultOrEmpty
            ? (long?)null
            : request.Shown.GroupBy(static shown => shown.LogStreamName).Max(static stream => stream.Min(static shown => shown.Timestamp.ToUnixTimeMilliseconds())) + 1;
        var before = known ?? Ceiling(request.Before ?? (time.GetUtcNow() + Ahead));
        return new SearchCursor(LogSearch.EarliestBackward.ToUnixTimeMilliseconds(), before, Backward: true, null);
    }

    private static long Ceiling(DateTimeOffset at) => at.AddTicks(TimeSpan.TicksPerMillisecond - 1).ToUnixTimeMilliseconds();

    // Two equal lines of a millisecond are two events: as many are left out as are shown.
    private static ImmutableArray<LogEvent> NotShown(IEnumerable<LogEvent> found, ImmutableArray<LogEvent> shown)
    {
        if (shown.IsDefaultOrEmpty)
        {
            return [.. found];
        }

        var counts = shown.CountBy(static known => known).ToDictionary();
        var left = found.Reverse().Where(IsNew).Reverse();
        return [.. left];

        bool IsNew(LogEvent next)
        {
            var count = counts.GetValueOrDefault(next);
            counts[next] = count - 1;
            return count <= 0;
        }
    }
}
