using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using DmsDashboard.Model;

namespace DmsDashboard.Aws;

/// <summary>One call each: pages of events, streams and groups. What their pages have in common is that they may be empty before the end.</summary>
internal sealed class LogQueries(IAmazonCloudWatchLogs logs, AwsCalls calls, LogsMapping mapping)
{
    private const int MostEventsOfAPage = 10_000;

    public async Task<LogReading> ReadPageAsync(LogRead read, CancellationToken cancellationToken)
    {
        var request = new GetLogEventsRequest
        {
            LogGroupName = read.LogGroupName,
            LogStreamName = read.LogStreamName,
            StartTime = read.Since?.UtcDateTime,
            EndTime = read.Until?.UtcDateTime,
            StartFromHead = false,
            Limit = Math.Min(read.Limit, MostEventsOfAPage),
            NextToken = read.NextToken,
        };
        var response = await calls.RunAsync("GetLogEvents", token => logs.GetLogEventsAsync(request, token), cancellationToken);
        // The token that was sent comes back at the end.
        var next = response.NextBackwardToken == read.NextToken ? null : response.NextBackwardToken;
        return new LogReading([.. (response.Events ?? []).Select(found => mapping.ToLogEvent(found, read))], IsTruncated: next is not null, next);
    }

    public async Task<LogReading> SearchAsync(LogSearch search, CancellationToken cancellationToken)
    {
        var request = new FilterLogEventsRequest
        {
            LogGroupName = search.LogGroupName,
            LogStreamNames = search.LogStreamName is { } stream ? [stream] : null,
            StartTime = search.From is { } from ? Ceiling(from) : null,
            // The last instant is included there.
            EndTime = search.Until is { } until ? Math.Max(0, Ceiling(until) - 1) : null,
            StartFromHead = search.Backward ? false : null,
            FilterPattern = search.Text is { } text ? $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : null,
            Limit = Math.Min(search.Limit, MostEventsOfAPage),
            NextToken = search.NextToken,
        };
        var response = await calls.RunAsync("FilterLogEvents", token => logs.FilterLogEventsAsync(request, token), cancellationToken);
        if (response.NextToken is not null && response.NextToken == search.NextToken)
        {
            calls.FailEndless("FilterLogEvents");
        }

        var events = (response.Events ?? []).Select(found => mapping.ToLogEvent(found, search.LogGroupName));
        return new LogReading([.. search.Backward ? events.Reverse() : events], IsTruncated: response.NextToken is not null, response.NextToken);
    }

    public async Task<LogStreamsPage> ListEngineStreamsAsync(string logGroupName, string? nextToken, CancellationToken cancellationToken)
    {
        var request = new DescribeLogStreamsRequest
        {
            LogGroupName = logGroupName,
            LogStreamNamePrefix = LogLocation.EngineStreamPrefix,
            OrderBy = OrderBy.LogStreamName,
            Descending = true,
            NextToken = nextToken,
        };
        var response = await calls.RunAsync("DescribeLogStreams", token => logs.DescribeLogStreamsAsync(request, token), cancellationToken);
        return new LogStreamsPage([.. (response.LogStreams ?? []).Select(static stream => stream.LogStreamName)], response.NextToken);
    }

    public async Task<DateTimeOffset?> ReadLastEventTimeAsync(string logGroupName, CancellationToken cancellationToken)
    {
        var request = new DescribeLogStreamsRequest { LogGroupName = logGroupName, OrderBy = OrderBy.LastEventTime, Descending = true, Limit = 1 };
        var response = await calls.RunAsync("DescribeLogStreams", token => logs.DescribeLogStreamsAsync(request, token), cancellationToken);
        return LogsMapping.Instant(response.LogStreams is [var newest, ..] ? newest.LastEventTimestamp : null);
    }

    public async Task<LogGroupsPage> ListGroupsAsync(LogGroupsRead read, CancellationToken cancellationToken)
    {
        var request = new DescribeLogGroupsRequest
        {
            LogGroupNamePrefix = read.Prefix,
            LogGroupNamePattern = read.NamePart,
            LogGroupIdentifiers = read.LogGroupNames.IsEmpty ? null : [.. read.LogGroupNames],
            NextToken = read.NextToken,
        };
        var response = await calls.RunAsync("DescribeLogGroups", token => logs.DescribeLogGroupsAsync(request, token), cancellationToken);
        return new LogGroupsPage([.. (response.LogGroups ?? []).Select(group => LogsMapping.ToLogGroup(group, read.TargetName))], response.NextToken);
    }

    // Events have whole milliseconds: the first one at or after a finer time is the next.
    private static long Ceiling(DateTimeOffset time) => (time.ToUniversalTime().Ticks - DateTimeOffset.UnixEpoch.Ticks + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond;
}
