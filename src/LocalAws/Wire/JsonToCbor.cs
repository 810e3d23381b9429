using System.Formats.Cbor;
using System.Text.Json;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>Turns the JSON of an answer into CBOR, in which times bear a tag.</summary>
internal static class JsonToCbor
{
    // The only member of the answers in CBOR that holds times.
    private const string Times = "Timestamps";

    /// <summary>The CBOR of one JSON value.</summary>
    public static byte[] Convert(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var writer = new CborWriter(CborConformanceMode.Lax);
        Copy(document.RootElement, writer, areTimes: false);
        return writer.Encode();
    }

    private static void Copy(JsonElement value, CborWriter writer, bool areTimes)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                CopyObject(value, writer);
                break;
            case JsonValueKind.Array:
                CopyArray(value, writer, areTimes);
                break;
            case JsonValueKind.String:
                writer.WriteTextString(value.GetString()!);
                break;
            case JsonValueKind.Number:
                if (areTimes)
                {
                    writer.WriteTag(CborTag.UnixTimeSeconds);
                }

                writer.WriteDouble(value.GetDouble());
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.WriteBoolean(value.GetBoolean());
                break;
            default:
                writer.WriteNull();
                break;
        }
    }

    private static void CopyObject(JsonElement value, CborWriter writer)
    {
        writer.WriteStartMap(null);
        foreach (var member in value.EnumerateObject())
        {
            writer.WriteTextString(member.Name);
            Copy(member.Value, writer, member.Name == Times);
        }

        writer.WriteEndMap();
    }

    private static void CopyArray(JsonElement value, CborWriter writer, bool areTimes)
    {
        writer.WriteStartArray(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
        {
            Copy(item, writer, areTimes);
        }

        writer.WriteEndArray();
    }
}
