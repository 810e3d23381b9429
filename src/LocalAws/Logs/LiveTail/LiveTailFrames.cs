using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DmsDashboard.LocalAws.Logs.EventStream;

namespace DmsDashboard.LocalAws.Logs.LiveTail;

/// <summary>The frames of a StartLiveTail answer (model: StartLiveTailResponseStream).</summary>
internal static class LiveTailFrames
{
    // The quotes of the orchestrator's messages stay as they are, which keeps updates small.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The empty answer that AWS's JSON services send before the first event.</summary>
    public static byte[] InitialResponse() => Event("initial-response", [], "application/x-amz-json-1.1");

    public static byte[] SessionStart(string sessionId, string requestId, LiveTailRequest request)
    {
        var payload = new JsonObject
        {
            ["sessionId"] = sessionId,
            ["requestId"] = requestId,
            ["logGroupIdentifiers"] = Texts(request.LogGroupIdentifiers),
            ["logStreamNames"] = Texts(request.LogStreamNames),
            ["logStreamNamePrefixes"] = Texts(request.LogStreamNamePrefixes)
        };
        if (request.LogEventFilterPattern is { } pattern)
        {
            payload["logEventFilterPattern"] = pattern;
        }

        return Event("sessionStart", payload);
    }

    /// <summary>One second's events; <paramref name="sampled"/> where more matched than the 500 at most that it carries.</summary>
    public static byte[] SessionUpdate(LiveTailRequest request, IReadOnlyList<IngestedLogEvent> results, bool sampled) => Event("sessionUpdate", new JsonObject
    {
        ["sessionMetadata"] = new JsonObject { ["sampled"] = sampled },
        ["sessionResults"] = new JsonArray([.. results.Select(ingested => Result(request, ingested))])
    });

    /// <summary>An event: known to clients when the type is a member of the model's stream, else a test of what they do with an unknown one.</summary>
    public static byte[] Event(string eventType, JsonObject payload, string contentType = "application/json") => EventStreamFrame.Encode(
        [(":message-type", "event"), (":event-type", eventType), (":content-type", contentType)],
        Bytes(payload));

    /// <summary>A modelled exception, which ends the stream.</summary>
    public static byte[] Exception(string exceptionType, string message) => EventStreamFrame.Encode(
        [(":message-type", "exception"), (":exception-type", exceptionType), (":content-type", "application/json")],
        Bytes(new JsonObject { ["message"] = message }));

    private static JsonObject Result(LiveTailRequest request, IngestedLogEvent ingested) => new()
    {
        ["logGroupIdentifier"] = request.IdentifierOf(ingested),
        ["logStreamName"] = ingested.LogStreamName,
        ["message"] = ingested.Event.Message,
        ["timestamp"] = ingested.Event.TimestampMillis,
        ["ingestionTime"] = ingested.Event.IngestionTimeMillis
    };

    private static JsonArray Texts(ImmutableArray<string> texts) => [.. texts.Select(static text => (JsonNode)text)];

    private static byte[] Bytes(JsonObject payload) => Encoding.UTF8.GetBytes(payload.ToJsonString(Plain));
}
