using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogReadings;

/// <summary>Reads a stream backwards by GetLogEvents.</summary>
internal sealed class StreamBack(string logGroupName, LogsService logs, LogBudgets budgets)
{
    // Pages may be empty although more follow; the next stretch goes on there.
    private const int MostPages = 5;
    private const int MostEventsOfAPage = 10_000;

    /// <summary>Up to <paramref name="wanted"/> events before a place.</summary>
    /// <exception cref="DmsServiceException">A call failed, other than for the stream not being there.</exception>
    public async Task<StreamStretch> ReadAsync(StreamPlace place, int wanted, CancellationToken cancellationToken)
    {
        var events = new List<LogEvent>();
        var skip = place.Token is null ? place.Count : 0;
        var token = place.Token;
        for (var page = 0; page < MostPages && events.Count < wanted; page++)
        {
            await budgets.Reads.TakeAsync(cancellationToken);
            var read = new LogRead(logGroupName, place.Name, Math.Min(wanted + skip - events.Count, MostEventsOfAPage))
            {
                Until = DateTimeOffset.FromUnixTimeMilliseconds(place.At + 1),
                NextToken = token,
            };
            var reading = await PageAsync(read, cancellationToken);
            foreach (var found in reading.Events.Reverse())
            {
                // Only of that millisecond: what came in since must not be taken for what was read before.
                skip = found.Timestamp.ToUnixTimeMilliseconds() == place.At ? skip : 0;
                if (skip-- <= 0)
                {
                    skip = 0;
                    events.Add(found);
                }
            }

            token = reading.NextToken;
            if (token is null)
            {
                break;
            }
        }

        return new StreamStretch(place, events, token);
    }

    private async Task<LogReading> PageAsync(LogRead read, CancellationToken cancellationToken)
    {
        try
        {
            return await logs.ReadPageAsync(read, cancellationToken);
        }
        catch (DmsServiceException exception) when (exception.Fault.Kind is FaultKind.NotFound)
        {
            // The orchestrator's stream comes first, the engine's with the state running.
            return new LogReading([], IsTruncated: false, NextToken: null);
        }
    }
}
