using System.Globalization;
using System.Text.Json.Nodes;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Logs.Operations;

/// <summary>Lists a group's streams by name or by the time of their last event, 50 a page.</summary>
internal sealed class DescribeLogStreams(SimulatedAccount account) : LogsOperation(account)
{
    private const int MaxLimit = 50;
    private const string ByTime = "LastEventTime";

    public override string Name => "DescribeLogStreams";

    public override RequestShape Shape { get; } = new(
        new("logGroupName", PatternShape.LogGroupName),
        new("logGroupIdentifier", PatternShape.LogGroupIdentifier),
        new("logStreamNamePrefix", PatternShape.LogStreamName),
        new("orderBy", ValueShape.Enum("LogStreamName", ByTime)),
        new("descending", ValueShape.Boolean()),
        new("nextToken", ValueShape.Text(1)),
        new("limit", ValueShape.Integer(1, MaxLimit)));

    public override Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        var prefix = context.Text("logStreamNamePrefix");
        var byTime = context.Text("orderBy") is ByTime;
        if (byTime && prefix is not null)
        {
            throw LogsFault.InvalidParameter("Cannot order by LastEventTime with a logStreamNamePrefix.");
        }

        var group = GroupOf(context);
        var limit = context.Integer("limit") ?? MaxLimit;
        var after = PageToken.Read(context, Name, NowMillis);
        var found = Sorted(group, prefix ?? "", byTime, context.Boolean("descending") is true, after).Take(limit + 1).ToList();

        var answer = new JsonObject { ["logStreams"] = new JsonArray([.. found.Take(limit).Select(item => Describe(group, item.Stream))]) };
        if (found.Count > limit)
        {
            answer["nextToken"] = PageToken.Issue(context, Name, NowMillis, found[limit - 1].Key);
        }

        return context.AnswerAsync(answer, ct);
    }

    // Paging goes on behind a key, so that a stream that appears meanwhile shifts nothing.
    private static IEnumerable<(string Key, SimulatedLogStream Stream)> Sorted(SimulatedLogGroup group, string prefix, bool byTime, bool descending, string? after)
    {
        var sign = descending ? -1 : 1;

        return group.Streams
            .Where(stream => stream.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(stream => (Key: byTime ? TimeKey(stream) : stream.Name, Stream: stream))
            .Where(item => after is null || sign * string.CompareOrdinal(item.Key, after) > 0)
            .Order(Comparer<(string Key, SimulatedLogStream Stream)>.Create((left, right) => sign * string.CompareOrdinal(left.Key, right.Key)));
    }

    private static string TimeKey(SimulatedLogStream stream)
    {
        var summary = stream.Summary;

        return string.Create(CultureInfo.InvariantCulture, $"{summary.LastEventTimestampMillis ?? summary.CreationTimeMillis:D17}/{stream.Name}");
    }

    private JsonObject Describe(SimulatedLogGroup group, SimulatedLogStream stream)
    {
        var summary = stream.Summary;
        var described = new JsonObject
        {
            ["logStreamName"] = stream.Name,
            ["creationTime"] = summary.CreationTimeMillis,
            ["arn"] = $"{Account.Identity.LogGroupArn(group.Name)}:log-stream:{stream.Name}",
            // Always zero since June 17, 2019 (documentation of LogStream).
            ["storedBytes"] = 0
        };
        if (summary is { FirstEventTimestampMillis: { } first, LastEventTimestampMillis: { } last })
        {
            described["firstEventTimestamp"] = first;
            described["lastEventTimestamp"] = last;
            described["lastIngestionTime"] = summary.LastIngestionTimeMillis;
        }

        return described;
    }
}
