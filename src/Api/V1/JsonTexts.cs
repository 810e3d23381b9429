using System.Text.Json;

namespace DmsDashboard.Api.V1;

/// <summary>JSON that is kept as text, as the JSON that it is.</summary>
internal static class JsonTexts
{
    /// <summary>A text that is no JSON is a string; null where there is none.</summary>
    public static JsonElement? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }
}
