using System.Text.Json;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>Reads the request's bytes as the one JSON object that the protocol asks for.</summary>
internal static class JsonBody
{
    /// <summary>Parses a body; an empty one counts as <c>{}</c>, as AWS takes it.</summary>
    /// <exception cref="AwsFaultException">SerializationException: not JSON, or not an object.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body.IsEmpty ? "{}"u8.ToArray() : body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new AwsFaultException("SerializationException", "Start of structure expected.");
        }
        catch (JsonException)
        {
            throw new AwsFaultException("SerializationException", "The request body is not well-formed JSON.");
        }
    }
}
