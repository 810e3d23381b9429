using System.Text.Json;

namespace DmsDashboard.Components.Settings;

/// <summary>Members of a rule, whatever type they came as.</summary>
internal static class RuleElements
{
    /// <summary>A string, number or truth as text; null when it is missing, empty or something else.</summary>
    internal static string? Text(this JsonElement element, string name) => element.Member(name) is { } member ? Text(member) : null;

    internal static string? Text(JsonElement member) => member.ValueKind switch
    {
        JsonValueKind.String => member.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => member.GetRawText(),
        _ => null,
    };

    /// <summary>An object; null when it is missing or something else.</summary>
    internal static JsonElement? Object(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Object } member ? member : null;

    /// <summary>The items of an array; null when it is missing or something else.</summary>
    internal static IReadOnlyList<JsonElement>? Array(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } member ? [.. member.EnumerateArray()] : null;

    /// <summary>The items of an array as text; empty when there are none.</summary>
    internal static IReadOnlyList<string> Texts(this JsonElement element, string name) =>
        [.. (element.Array(name) ?? []).Select(Text).OfType<string>()];

    private static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;
}
