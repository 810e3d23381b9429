using System.Formats.Cbor;
using System.Text.Json;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>Turns a request in CBOR into the JSON that says the same; times become epoch seconds.</summary>
internal static class CborToJson
{
    /// <summary>The JSON of one whole CBOR value.</summary>
    /// <exception cref="CborContentException">Not well-formed; InvalidOperationException and OverflowException come for kinds that no request has.</exception>
    public static byte[] Convert(ReadOnlyMemory<byte> cbor)
    {
        var reader = new CborReader(cbor, CborConformanceMode.Lax);
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            Copy(reader, writer);
        }

        return reader.BytesRemaining == 0 ? json.ToArray() : throw new CborContentException("There is more than one value.");
    }

    private static void Copy(CborReader reader, Utf8JsonWriter writer)
    {
        switch (reader.PeekState())
        {
            case CborReaderState.StartMap:
                CopyMap(reader, writer);
                break;
            case CborReaderState.StartArray:
                CopyArray(reader, writer);
                break;
            case CborReaderState.TextString or CborReaderState.StartIndefiniteLengthTextString:
                writer.WriteStringValue(reader.ReadTextString());
                break;
            case CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger:
                writer.WriteNumberValue(reader.ReadInt64());
                break;
            case CborReaderState.HalfPrecisionFloat or CborReaderState.SinglePrecisionFloat or CborReaderState.DoublePrecisionFloat:
                writer.WriteNumberValue(reader.ReadDouble());
                break;
            case CborReaderState.Boolean:
                writer.WriteBooleanValue(reader.ReadBoolean());
                break;
            case CborReaderState.Null or CborReaderState.SimpleValue:
                CopySimple(reader, writer);
                break;
            default:
                CopyTime(reader, writer);
                break;
        }
    }

    private static void CopyMap(CborReader reader, Utf8JsonWriter writer)
    {
        reader.ReadStartMap();
        writer.WriteStartObject();
        while (reader.PeekState() != CborReaderState.EndMap)
        {
            writer.WritePropertyName(reader.ReadTextString());
            Copy(reader, writer);
        }

        reader.ReadEndMap();
        writer.WriteEndObject();
    }

    private static void CopyArray(CborReader reader, Utf8JsonWriter writer)
    {
        reader.ReadStartArray();
        writer.WriteStartArray();
        while (reader.PeekState() != CborReaderState.EndArray)
        {
            Copy(reader, writer);
        }

        reader.ReadEndArray();
        writer.WriteEndArray();
    }

    // Null, and undefined, which counts as the same.
    private static void CopySimple(CborReader reader, Utf8JsonWriter writer)
    {
        if (reader.ReadSimpleValue() is not (CborSimpleValue.Null or CborSimpleValue.Undefined))
        {
            throw new CborContentException("There is a simple value that no request has.");
        }

        writer.WriteNullValue();
    }

    // The one tag that requests have: seconds since 1970.
    private static void CopyTime(CborReader reader, Utf8JsonWriter writer)
    {
        if (reader.ReadTag() != CborTag.UnixTimeSeconds || reader.PeekState() is CborReaderState.Tag or CborReaderState.StartMap or CborReaderState.StartArray)
        {
            throw new CborContentException("There is a tag that no request has.");
        }

        Copy(reader, writer);
    }
}
