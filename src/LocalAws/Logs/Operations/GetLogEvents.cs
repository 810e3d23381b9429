using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Logs.Operations;

/// <summary>Reads one stream, page by page in both directions; at its end it gives back the token that was sent.</summary>
internal sealed class GetLogEvents(SimulatedAccount account) : LogsOperation(account)
{
    public override string Name => "GetLogEvents";

    public override RequestShape Shape { get; } = new(
        new("logGroupName", PatternShape.LogGroupName),
        new("logGroupIdentifier", PatternShape.LogGroupIdentifier),
        new("logStreamName", PatternShape.LogStreamName, Required: true),
        new("startTime", ValueShape.Long(0)),
        new("endTime", ValueShape.Long(0)),
        new("nextToken", ValueShape.Text(1)),
        new("limit", ValueShape.Integer(1, LogPage.MaxEvents)),
        new("startFromHead", ValueShape.Boolean()),
        new("unmask", ValueShape.Boolean()));

    public override Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        var (startTime, endTime) = (context.Long("startTime"), context.Long("endTime"));
        RequireOrder(startTime, endTime);
        var token = TokenOf(context);
        var stream = GroupOf(context).Find(context.Text("logStreamName")!) ?? throw LogsFault.NoLogStream();

        var forward = token?.Forward ?? context.Boolean("startFromHead") is true;
        var events = Read(stream, Range(LogRange.Until(startTime, endTime), token), forward, context.Integer("limit") ?? LogPage.MaxEvents);

        // An empty page stays where it is, so that events which arrive later are found from there.
        var (first, next) = events is [var head, ..] ? (head.Position, events[^1].Position.Next) : Twice(token?.Position ?? LogPosition.At(startTime ?? 0));
        var answer = (events, new EventPageToken(true, next), new EventPageToken(false, first));

        return context.AnswerAsync(answer, static (writer, page) => Write(writer, page), ct);
    }

    private static (LogPosition, LogPosition) Twice(LogPosition position) => (position, position);

    // The documentation demands startFromHead=true with a nextForwardToken; AWS's answer without it is not known, and hides a mistake.
    private static EventPageToken? TokenOf(OperationContext context)
    {
        if (context.Text("nextToken") is not { } text)
        {
            return null;
        }

        var token = EventPageToken.Parse(text);

        return token.Forward && context.Boolean("startFromHead") is not true
            ? throw LogsFault.InvalidParameter("startFromHead must be true when nextToken is a nextForwardToken.")
            : token;
    }

    private static LogRange Range(LogRange range, EventPageToken? token) => token switch
    {
        { Forward: true } forward => range.After(forward.Position),
        { } backward => range.Before(backward.Position),
        null => range
    };

    private static List<StoredLogEvent> Read(SimulatedLogStream stream, LogRange range, bool forward, int limit)
    {
        if (forward)
        {
            var oldest = stream.Oldest(range, limit);
            return oldest.GetRange(0, LogPage.Fitting(oldest));
        }

        var newest = stream.Newest(range, limit);
        var fitting = LogPage.Fitting(newest.AsEnumerable().Reverse());
        return newest.GetRange(newest.Count - fitting, fitting);
    }

    private static void Write(Utf8JsonWriter writer, (List<StoredLogEvent> Events, EventPageToken Forward, EventPageToken Backward) page)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("events");
        foreach (var stored in page.Events)
        {
            writer.WriteStartObject();
            writer.WriteNumber("ingestionTime", stored.IngestionTimeMillis);
            writer.WriteString("message", stored.Message);
            writer.WriteNumber("timestamp", stored.TimestampMillis);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("nextForwardToken", page.Forward.ToString());
        writer.WriteString("nextBackwardToken", page.Backward.ToString());
        writer.WriteEndObject();
    }
}
