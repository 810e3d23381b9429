using System.Collections.Immutable;
using System.Text.Json;

namespace DmsDashboard.Components.Settings;

/// <summary>Table-settings rules: parallel load, and what becomes of LOBs.</summary>
internal static class TableSettingsRules
{
    /// <summary>Null for settings that are none of DMS's.</summary>
    internal static MappingRule? Read(JsonElement rule)
    {
        var locator = ObjectLocator.Of(rule);
        var load = rule.Object("parallel-load") is { } parallel ? Load(parallel) : null;
        var lobs = rule.Object("lob-settings") is { } settings ? Lobs(settings) : null;
        return load is null && lobs is null ? null : new MappingRule
        {
            AppliesTo = locator.Code,
            Effect = $"{Capital(string.Join(", and ", new[] { load, lobs }.OfType<string>()))}: {locator.Tables}",
            Details = Boundaries(rule.Object("parallel-load")),
        };
    }

    private static string? Load(JsonElement parallel) => parallel.Text("type") switch
    {
        "none" => "loads in one piece",
        "partitions-auto" => $"loads {Count(parallel, "number-of-partitions", "all partitions")} in parallel",
        "subpartitions-auto" => "loads all subpartitions in parallel",
        "partitions-list" => $"loads the partitions {string.Join(", ", parallel.Texts("partitions").Concat(parallel.Texts("subpartitions")))} in parallel",
        "ranges" => $"loads {(parallel.Array("boundaries")?.Count ?? 0) + 1} ranges of {string.Join(", ", parallel.Texts("columns"))} in parallel",
        _ => null,
    };

    private static string? Lobs(JsonElement settings) => (settings.Text("mode"), settings.Text("bulk-max-size")) switch
    {
        ("limited", { } size) => $"cuts LOBs at {size} KB",
        ("limited", null) => "cuts LOBs at the largest size of the settings",
        ("unlimited", { } size) => $"copies LOBs whole, those up to {size} KB in bulk",
        ("unlimited", null) => "copies LOBs whole",
        ("none", _) => "leaves LOBs out",
        _ => null,
    };

    // One boundary is a value for each column: [["1000", "a"], ["2000", "b"]].
    private static ImmutableArray<string> Boundaries(JsonElement? parallel) =>
        parallel?.Array("boundaries") is not { Count: > 0 } boundaries ? [] : [$"up to {string.Join("; ", boundaries.Select(Boundary))}; and the rest"];

    private static string Boundary(JsonElement boundary) => boundary.ValueKind is JsonValueKind.Array
        ? string.Join(", ", boundary.EnumerateArray().Select(value => RuleElements.Text(value) ?? "''"))
        : RuleElements.Text(boundary) ?? "''";

    private static string Count(JsonElement parallel, string name, string otherwise) => parallel.Text(name) is { } count ? $"{count} partitions" : otherwise;

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
