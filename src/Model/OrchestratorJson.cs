using System.Text.Json;

namespace DmsDashboard.Model;

/// <summary>Reads an orchestrator message that is JSON after all.</summary>
internal static class OrchestratorJson
{
    /// <summary>The members of a JSON object, values that are no strings as they are written; null when it is no such object.</summary>
    public static Dictionary<string, string>? Read(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith("{") || !text.Contains('"', StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            var members = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var member in document.RootElement.EnumerateObject())
            {
                members.TryAdd(member.Name, TextOf(member.Value));
            }

            return members;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // No JSON, or half a surrogate in it: read it as the orchestrator's own form.
            return null;
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };
}
