using System.Globalization;
using DmsDashboard.Api.V1.Paging;
using DmsDashboard.Model;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1.Logs;

/// <summary>Cuts pages out of a range that is read as it is asked for. A cursor is a time, and how many events of that time the pages before had.</summary>
internal sealed class LogPageReader(LogReadingStore readings)
{
    /// <summary>The page; or why it cannot be read.</summary>
    public async Task<IResult> ReadAsync(LogRangeRequest range, PageRequest page, CancellationToken cancellationToken)
    {
        var (from, had) = page.After is { } after ? (new DateTimeOffset(after.Number, TimeSpan.Zero), Had(after)) : (range.From, 0);
        var events = new List<LogEvent>();
        await foreach (var part in readings.ReadRangeAsync(range with { From = from }, cancellationToken))
        {
            if (part.Fault is { } fault)
            {
                return ProblemAnswer.Of(fault);
            }

            events.AddRange(part.Events);
            if (events.Count > had + page.Limit)
            {
                break;
            }
        }

        // Of one time they come in one order: CloudWatch keeps what it has taken.
        var items = events.Skip(Math.Min(had, events.TakeWhile(line => line.Timestamp == from).Count())).Take(page.Limit).ToList();
        var isLast = items.Count == 0 || ReferenceEquals(items[^1], events[^1]);
        return TypedResults.Ok(new LogLinePage([.. items.Select(LogLineItem.Of)], isLast ? null : Next(items, page, from, had)));
    }

    private static string Next(List<LogEvent> items, PageRequest page, DateTimeOffset from, int had)
    {
        var last = items[^1].Timestamp;
        var ofLast = items.AsEnumerable().Reverse().TakeWhile(line => line.Timestamp == last).Count() + (last == from ? had : 0);
        return PageCursor.Write(PagePosition.Of(last.UtcTicks, ofLast.ToString(CultureInfo.InvariantCulture)), page.Question);
    }

    private static int Had(PagePosition after) => int.TryParse(after.Name, CultureInfo.InvariantCulture, out var had) && had > 0 ? had : 0;
}
