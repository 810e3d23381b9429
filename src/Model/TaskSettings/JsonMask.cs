using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DmsDashboard.Model.Secrets;

namespace DmsDashboard.Model.TaskSettings;

/// <summary>Takes the secrets out of a JSON text before it is kept or compared: the values of secret names with all that is beneath them, and what free texts hold.</summary>
public static class JsonMask
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same document in one line; a text that is no JSON with what looks like a secret masked. Never throws.</summary>
    public static string Of(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer, Readable))
            {
                Write(writer, document.RootElement, isSecret: false);
            }

            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            // No JSON, or half a surrogate pair in it.
            return SecretMask.Apply(text, SecretMask.Dots);
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element, bool isSecret)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value, isSecret || SecretMask.IsSecretName(member.Name));
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(writer, item, isSecret);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(isSecret ? SecretMask.Dots : SecretMask.Apply(element.GetString() ?? "", SecretMask.Dots));
                break;
            case JsonValueKind.Number when isSecret:
                writer.WriteStringValue(SecretMask.Dots);
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
