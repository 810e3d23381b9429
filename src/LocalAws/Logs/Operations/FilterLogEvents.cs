using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Logs.Operations;

/// <summary>Searches a group's streams by time, name and pattern; no <c>nextToken</c> in the answer means that all was searched.</summary>
internal sealed class FilterLogEvents(SimulatedAccount account) : LogsOperation(account)
{
    // From here on startFromHead=false is allowed (documentation of startFromHead): Jan 1, 2024 00:00:00 UTC.
    private const long EarliestBackwardMillis = 1_704_067_200_000;

    public override string Name => "FilterLogEvents";

    public override RequestShape Shape { get; } = new(
        new("logGroupName", PatternShape.LogGroupName),
        new("logGroupIdentifier", PatternShape.LogGroupIdentifier),
        new("logStreamNames", ValueShape.List(PatternShape.LogStreamName, 1, 100)),
        new("logStreamNamePrefix", PatternShape.LogStreamName),
        new("startTime", ValueShape.Long(0)),
        new("endTime", ValueShape.Long(0)),
        new("filterPattern", ValueShape.Text(0, 1_024)),
        new("nextToken", ValueShape.Text(1)),
        new("limit", ValueShape.Integer(1, LogPage.MaxEvents)),
        new("startFromHead", ValueShape.Boolean()),
        new("interleaved", ValueShape.Boolean()),
        new("unmask", ValueShape.Boolean()));

    public override Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        var pattern = FilterPattern.Parse(context.Text("filterPattern"));
        var (startTime, endTime) = (context.Long("startTime"), context.Long("endTime"));
        RequireOrder(startTime, endTime);
        var token = PageToken.Read(context, Name, NowMillis) is { } text ? EventPageToken.Parse(text) : (EventPageToken?)null;
        var forward = token?.Forward ?? context.Boolean("startFromHead") ?? true;
        if (!forward && startTime is null or < EarliestBackwardMillis)
        {
            throw LogsFault.InvalidParameter("startFromHead can be false only when startTime is on or after Jan 1, 2024 00:00:00 UTC.");
        }

        var range = LogRange.Through(startTime, endTime);
        range = token switch { null => range, { Forward: true } next => range.After(next.Position), { } next => range.Before(next.Position) };
        var result = LogSearch.Search(Streams(context), range, pattern, (context.Integer("limit") ?? LogPage.MaxEvents, forward));
        var nextToken = result.GoOn is { } goOn ? PageToken.Issue(context, Name, NowMillis, new EventPageToken(forward, goOn).ToString()) : null;

        return context.AnswerAsync((result.Found, nextToken), static (writer, page) => Write(writer, page.Found, page.nextToken), ct);
    }

    private List<(string, SimulatedLogStream)> Streams(OperationContext context)
    {
        var (names, prefix) = (context.Texts("logStreamNames"), context.Text("logStreamNamePrefix"));
        if (names.Count > 0 && prefix is not null)
        {
            throw LogsFault.InvalidParameter("logStreamNamePrefix and logStreamNames are mutually exclusive parameters.");
        }

        var group = GroupOf(context);
        var streams = names.Count > 0
            ? names.Distinct(StringComparer.Ordinal).Select(name => group.Find(name) ?? throw LogsFault.NoLogStream())
            : group.Streams.Where(stream => stream.Name.StartsWith(prefix ?? "", StringComparison.Ordinal));

        return [.. streams.Select(stream => (group.Name, stream))];
    }

    private static void Write(Utf8JsonWriter writer, List<IngestedLogEvent> found, string? nextToken)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("events");
        foreach (var ingested in found)
        {
            writer.WriteStartObject();
            writer.WriteString("eventId", ingested.Event.EventId);
            writer.WriteNumber("ingestionTime", ingested.Event.IngestionTimeMillis);
            writer.WriteString("logStreamName", ingested.LogStreamName);
            writer.WriteString("message", ingested.Event.Message);
            writer.WriteNumber("timestamp", ingested.Event.TimestampMillis);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();

        // No longer supported since May 15, 2020: always empty.
        writer.WriteStartArray("searchedLogStreams");
        writer.WriteEndArray();
        if (nextToken is not null)
        {
            writer.WriteString("nextToken", nextToken);
        }

        writer.WriteEndObject();
    }
}
