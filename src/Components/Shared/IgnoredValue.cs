namespace DmsDashboard.Components.Shared;

/// <summary>Says of a value in the address that it means nothing here, so that nobody takes what the page shows for what they asked for.</summary>
internal static class IgnoredValue
{
    private const int MostSigns = 40;

    /// <summary>The sentence; null where there is no value, or it is a known one.</summary>
    /// <param name="name">As it stands in the address.</param>
    /// <param name="value">What was asked for.</param>
    /// <param name="known">Every value that there is.</param>
    public static string? Sentence(string name, string? value, params IEnumerable<string> known) =>
        string.IsNullOrWhiteSpace(value) || known.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase)
            ? null
            : $"“{Short(value.Trim())}” in the address is no value of {name} and was ignored. There are: {string.Join(", ", known)}.";

    private static string Short(string value) => value.Length > MostSigns ? $"{value[..MostSigns]}…" : value;
}
