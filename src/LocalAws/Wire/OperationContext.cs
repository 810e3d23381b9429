using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>One validated request: its members, its id, and the ways to answer it.</summary>
internal sealed class OperationContext(HttpContext http, JsonElement request, string requestId, WireFormat format)
{
    /// <summary>AWS escapes neither single quotes nor non-ASCII letters in its JSON.</summary>
    public static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a test makes of the answer before it is sent; null: nothing.</summary>
    public Func<JsonNode, JsonNode>? Rewrite { get; init; }

    /// <summary>The raw exchange, for operations that take over the response (event streams).</summary>
    public HttpContext Http { get; } = http;

    /// <summary>The request's members as a JSON object, already checked against the operation's <see cref="RequestShape"/>.</summary>
    public JsonElement Request { get; } = request;

    /// <summary>The id that is also in the header <c>x-amzn-RequestId</c>.</summary>
    public string RequestId { get; } = requestId;

    /// <summary>A string member, or null where it is absent.</summary>
    public string? Text(string name) => Member(name)?.GetString();

    /// <summary>An integer member, or null where it is absent.</summary>
    public int? Integer(string name) => Member(name)?.GetInt32();

    /// <summary>A long member, or null where it is absent.</summary>
    public long? Long(string name) => Member(name)?.GetInt64();

    /// <summary>A boolean member, or null where it is absent.</summary>
    public bool? Boolean(string name) => Member(name)?.GetBoolean();

    /// <summary>A timestamp member given in epoch seconds, or null where it is absent.</summary>
    public DateTimeOffset? Timestamp(string name) =>
        Member(name) is { } value ? DateTimeOffset.UnixEpoch.AddSeconds(value.GetDouble()) : null;

    /// <summary>A list of strings; empty where it is absent.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        Member(name) is { } list ? [.. list.EnumerateArray().Select(static item => item.GetString()!)] : [];

    /// <summary>Any member, or null where it is absent or null.</summary>
    public JsonElement? Member(string name) =>
        Request.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>Answers 200 with a JSON object.</summary>
    public Task AnswerAsync(JsonObject answer, CancellationToken ct) => AnswerAsync(answer, static (writer, body) => body.WriteTo(writer), ct);

    /// <summary>Answers 200 with what <paramref name="write"/> writes: one JSON object.</summary>
    public async Task AnswerAsync<TState>(TState state, Action<Utf8JsonWriter, TState> write, CancellationToken ct)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            write(writer, state);
        }

        var json = Rewrite is null ? buffer.WrittenMemory : JsonSerializer.SerializeToUtf8Bytes(Rewrite(JsonNode.Parse(buffer.WrittenSpan)!));
        var body = format.Encode(json);
        format.Announce(Http.Response);
        Http.Response.ContentLength = body.Length;
        await Http.Response.BodyWriter.WriteAsync(body, ct);
    }
}
