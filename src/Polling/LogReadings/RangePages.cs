using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogReadings;

/// <summary>All events of one source in a time range, page by page (FilterLogEvents). What may pass is tried again: a range takes minutes.</summary>
internal sealed class RangePages(LogPlace place, LogsService logs, LogBudgets budgets, TimeProvider time)
{
    private const int MostEventsOfAPage = 10_000;
    private const int Tries = 6;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    /// <summary>The oldest first; a page may be empty.</summary>
    /// <exception cref="DmsServiceException">A call failed, again and again where that may help; NotFound where a group that was asked for by its name does not exist.</exception>
    public async IAsyncEnumerable<ImmutableArray<LogEvent>> ReadAsync(DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var search = new LogSearch(place.LogGroupName, MostEventsOfAPage) { LogStreamName = place.OnlyStream, From = from, Until = to };
        do
        {
            var reading = await TryAsync(search, cancellationToken);
            yield return [.. reading.Events.Where(found => place.Holds(found.LogStreamName))];
            search = search with { NextToken = reading.NextToken };
        }
        while (search.NextToken is not null);
    }

    private async Task<LogReading> TryAsync(LogSearch search, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await budgets.Searches.TakeAsync(cancellationToken);
            try
            {
                return await logs.SearchAsync(search, cancellationToken);
            }
            catch (DmsServiceException exception) when (exception.Fault.Kind is FaultKind.NotFound && place.Location is not null)
            {
                // Group and streams of a replication come with its first run.
                return new LogReading([], IsTruncated: false, NextToken: null);
            }
            catch (DmsServiceException exception) when (attempt < Tries && exception.Fault.Kind is FaultKind.Throttled or FaultKind.ServiceError or FaultKind.Unreachable)
            {
                await Task.Delay(FirstWait * Math.Pow(2, attempt - 1), time, cancellationToken);
            }
        }
    }
}
