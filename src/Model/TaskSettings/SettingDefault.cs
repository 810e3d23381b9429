using System.Globalization;
using System.Text.Json;

namespace DmsDashboard.Model.TaskSettings;

/// <summary>What a setting is where nobody sets it.</summary>
/// <param name="Value">As DMS writes it, without quotes.</param>
/// <param name="Source">Where that is known from.</param>
public sealed record SettingDefault(string Value, DefaultsSource Source)
{
    /// <summary>True for the same value, however it is written; null is no value of its own.</summary>
    public bool IsSameAs(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.Number => IsSameNumber(value.GetRawText()),
        JsonValueKind.String => IsSameText(value.GetString() ?? ""),
        JsonValueKind.True or JsonValueKind.False => IsSameText(value.GetRawText()),
        _ => false,
    };

    // "true" and "8" as texts are what some tools write.
    private bool IsSameText(string text) => string.Equals(text, Value, StringComparison.OrdinalIgnoreCase) || IsSameNumber(text);

    private bool IsSameNumber(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var given)
        && decimal.TryParse(Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var usual)
        && given == usual;
}
