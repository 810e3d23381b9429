using System.Collections.Immutable;
using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using DmsDashboard.Model;

namespace DmsDashboard.Aws;

/// <summary>Reads CloudWatch Logs of one target.</summary>
public sealed class LogsService
{
    private const int MostEventsOfAPage = 10_000;

    private readonly IAmazonCloudWatchLogs _logs;
    private readonly LiveTails _tails;
    private readonly LogQueries _queries;
    private readonly LogsMapping _mapping;
    private readonly AwsCalls _calls;

    /// <param name="clients">For reading; and for live tails, without the SDK's retries: it takes LimitExceededException for throttling and would ask three times more.</param>
    /// <param name="secrets">Whether log lines are masked.</param>
    /// <param name="time">Dates the faults.</param>
    /// <param name="metrics">Counts the calls.</param>
    internal LogsService(AwsClients clients, LogSecretsOptions secrets, TimeProvider time, AwsMetrics metrics)
    {
        _logs = clients.Logs();
        _mapping = new LogsMapping(secrets);
        _calls = new AwsCalls(time, metrics);
        _tails = new LiveTails(clients.LiveTails(), _calls, _mapping, time);
        _queries = new LogQueries(_logs, _calls, _mapping);
    }

    /// <summary>The names of the newest engine streams of a group (DescribeLogStreams), the newest first; their names tell their age.</summary>
    /// <exception cref="DmsServiceException">The call failed; NotFound where the group does not exist yet.</exception>
    public async Task<ImmutableArray<string>> ListEngineStreamsAsync(string logGroupName, int limit, CancellationToken cancellationToken)
    {
        // By name, not by LastEventTime, which CloudWatch brings up to date within an hour only.
        var request = new DescribeLogStreamsRequest
        {
            LogGroupName = logGroupName,
            LogStreamNamePrefix = LogLocation.EngineStreamPrefix,
            OrderBy = OrderBy.LogStreamName,
            Descending = true,
            Limit = limit,
        };
        var response = await _calls.RunAsync("DescribeLogStreams", token => _logs.DescribeLogStreamsAsync(request, token), cancellationToken);

        return [.. (response.LogStreams ?? []).Select(static stream => stream.LogStreamName)];
    }

    /// <summary>The ARN of a group as StartLiveTail wants it (DescribeLogGroups); null where there is no such group.</summary>
    /// <exception cref="DmsServiceException">The call failed.</exception>
    public async Task<string?> FindLogGroupArnAsync(string logGroupName, CancellationToken cancellationToken)
    {
        // The group itself is the first of all that begin with its name.
        var request = new DescribeLogGroupsRequest { LogGroupNamePrefix = logGroupName, Limit = 1 };
        var response = await _calls.RunAsync("DescribeLogGroups", token => _logs.DescribeLogGroupsAsync(request, token), cancellationToken);

        return response.LogGroups is [{ } first, ..] && first.LogGroupName == logGroupName ? first.LogGroupArn : null;
    }

    /// <summary>The names of the streams of a group whose last events are the newest (DescribeLogStreams); within about an hour the order is not certain.</summary>
    /// <exception cref="DmsServiceException">The call failed; NotFound where the group does not exist.</exception>
    public async Task<ImmutableArray<string>> ListNewestStreamsAsync(string logGroupName, int limit, CancellationToken cancellationToken)
    {
        var request = new DescribeLogStreamsRequest { LogGroupName = logGroupName, OrderBy = OrderBy.LastEventTime, Descending = true, Limit = limit };
        var response = await _calls.RunAsync("DescribeLogStreams", token => _logs.DescribeLogStreamsAsync(request, token), cancellationToken);

        return [.. (response.LogStreams ?? []).Select(static stream => stream.LogStreamName)];
    }

    /// <summary>Reads the newest events of a stream (GetLogEvents from the end), page by page until the limit, the start of the time asked for, or the last page allowed.</summary>
    /// <exception cref="DmsServiceException">A call failed; NotFound where group or stream do not exist yet.</exception>
    public async Task<LogReading> ReadEndAsync(LogRead read, CancellationToken cancellationToken)
    {
        var pages = new List<List<OutputLogEvent>>();
        var (count, token) = (0, read.NextToken);
        for (var page = 0; page < read.MaxPages && count <= read.Limit; page++)
        {
            // One more than wanted tells whether there are more.
            await (read.Budget?.TakeAsync(cancellationToken) ?? Task.CompletedTask);
            var request = RequestOf(read, token, Math.Min(read.Limit + 1 - count, MostEventsOfAPage));
            var response = await _calls.RunAsync("GetLogEvents", ct => _logs.GetLogEventsAsync(request, ct), cancellationToken);
            var events = response.Events ?? [];
            pages.Add(events);
            count += events.Count;

            // The token that was sent comes back at the end; a page may be empty before that.
            var isEnd = response.NextBackwardToken is null || response.NextBackwardToken == token;
            token = isEnd ? null : response.NextBackwardToken;
            if (isEnd)
            {
                break;
            }
        }

        pages.Reverse();
        var newest = pages.SelectMany(static page => page).Skip(Math.Max(0, count - read.Limit)).Select(found => _mapping.ToLogEvent(found, read));
        return new LogReading([.. newest], IsTruncated: count > read.Limit || token is not null, token);
    }

    /// <summary>One page of a stream towards older events (GetLogEvents), which may be empty although there are more.</summary>
    /// <exception cref="DmsServiceException">The call failed; NotFound where group or stream do not exist.</exception>
    public Task<LogReading> ReadPageAsync(LogRead read, CancellationToken cancellationToken) => _queries.ReadPageAsync(read, cancellationToken);

    /// <summary>One page of a group's events over its streams (FilterLogEvents), the oldest first, which may be empty although there are more.</summary>
    /// <exception cref="DmsServiceException">The call failed; NotFound where group or stream do not exist.</exception>
    public Task<LogReading> SearchAsync(LogSearch search, CancellationToken cancellationToken) => _queries.SearchAsync(search, cancellationToken);

    /// <summary>One page of the names of all engine streams of a group, the newest first (DescribeLogStreams).</summary>
    /// <exception cref="DmsServiceException">The call failed; NotFound where the group does not exist.</exception>
    public Task<LogStreamsPage> ListEngineStreamsAsync(string logGroupName, string? nextToken, CancellationToken cancellationToken) =>
        _queries.ListEngineStreamsAsync(logGroupName, nextToken, cancellationToken);

    /// <summary>When the newest event of a group was (DescribeLogStreams; up to an hour late), null while there is none.</summary>
    /// <exception cref="DmsServiceException">The call failed; NotFound where the group does not exist.</exception>
    public Task<DateTimeOffset?> ReadLastEventTimeAsync(string logGroupName, CancellationToken cancellationToken) =>
        _queries.ReadLastEventTimeAsync(logGroupName, cancellationToken);

    /// <summary>One page of log groups (DescribeLogGroups).</summary>
    /// <exception cref="DmsServiceException">The call failed.</exception>
    public Task<LogGroupsPage> ListGroupsAsync(LogGroupsRead read, CancellationToken cancellationToken) => _queries.ListGroupsAsync(read, cancellationToken);

    /// <summary>Opens a live tail (StartLiveTail) and yields what it says until it breaks. Cancelling closes it at once; leaving the enumeration does too.</summary>
    /// <exception cref="DmsServiceException">It was refused, or it broke, e.g. SessionTimeoutException after three hours.</exception>
    public IAsyncEnumerable<LiveTailUpdate> StartLiveTailAsync(LogLocation location, CancellationToken cancellationToken) =>
        _tails.OpenAsync(location, cancellationToken);

    private static GetLogEventsRequest RequestOf(LogRead read, string? token, int limit) => new()
    {
        LogGroupName = read.LogGroupName,
        LogStreamName = read.LogStreamName,
        StartTime = read.Since?.UtcDateTime,
        StartFromHead = false,
        Limit = limit,
        NextToken = token,
    };
}
