using System.Buffers;
using System.Text;
using System.Text.Json;

namespace DmsDashboard.Model.TaskSettings;

/// <summary>One text for every way to write the same JSON document: members in order, no blanks, without null and without what DMS writes itself.</summary>
public static class CanonicalJson
{
    /// <summary>A text that is no JSON stays as it is. Never throws.</summary>
    public static string Of(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer))
            {
                Write(writer, "", document.RootElement);
            }

            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return text;
        }
    }

    private static void Write(Utf8JsonWriter writer, string path, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in Members(element).Where(member => !OwnMembers.Has(SettingPath.Member(path, member.Name))))
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, SettingPath.Member(path, member.Name), member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(writer, SettingPath.Item(path), item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(element.GetString());
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    // DMS adds members that are null when it gives a document back. Of members of one name the last counts.
    private static IEnumerable<JsonProperty> Members(JsonElement element) => element.EnumerateObject()
        .GroupBy(static member => member.Name)
        .Select(static same => same.Last())
        .Where(static member => member.Value.ValueKind is not JsonValueKind.Null)
        .OrderBy(static member => member.Name, StringComparer.Ordinal);
}
