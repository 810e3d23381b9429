using System.Text.Json;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>Reads the request's bytes as the one JSON object that the protocol asks for.</summary>
internal static class JsonBody
{
    /// <summary>The protocol's content type (AWS JSON 1.1).</summary>
    public const string ContentType = "application/x-amz-json-1.1";

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

    /// <summary>Refuses any other content type than the protocol's.</summary>
    /// <exception cref="AwsFaultException">UnknownOperationException, which AWS gives when it cannot tell the protocol.</exception>
    public static void RequireContentType(string? contentType)
    {
        var type = contentType?.Split(';')[0].Trim();
        if (!string.Equals(type, ContentType, StringComparison.OrdinalIgnoreCase))
        {
            throw new AwsFaultException("UnknownOperationException", $"The content type '{contentType}' is not {ContentType}.");
        }
    }
}
