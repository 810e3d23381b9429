using System.Text.Json;

namespace DmsDashboard.Components.Dialogs;

/// <summary>What DMS does with the target's tables before a full load (settings: FullLoadSettings.TargetTablePrepMode).</summary>
internal static class TargetTablePrepMode
{
    /// <summary>The value as it stands in the settings; null when they do not say or cannot be read.</summary>
    internal static string? Of(string? replicationSettings)
    {
        if (string.IsNullOrEmpty(replicationSettings))
        {
            return null;
        }

        try
        {
            using var settings = JsonDocument.Parse(replicationSettings);
            return settings.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("FullLoadSettings", out var fullLoad) && fullLoad.ValueKind is JsonValueKind.Object
                && fullLoad.TryGetProperty("TargetTablePrepMode", out var mode) && mode.ValueKind is JsonValueKind.String
                    ? mode.GetString()
                    : null;
        }
        catch (JsonException)
        {
            // AWS hands the settings on as text: where they are no JSON, the dialog must not claim to know.
            return null;
        }
    }
}
