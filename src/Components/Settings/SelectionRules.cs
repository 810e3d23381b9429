using System.Text.Json;

namespace DmsDashboard.Components.Settings;

/// <summary>Selection rules: which tables, and which of their rows.</summary>
internal static class SelectionRules
{
    /// <summary>Null for an action that is none of DMS's.</summary>
    internal static MappingRule? Read(JsonElement rule)
    {
        var locator = ObjectLocator.Of(rule);
        var verb = rule.Text("rule-action") switch
        {
            "include" => "Includes",
            "exclude" => "Excludes",
            "explicit" => "Includes exactly",
            _ => null,
        };
        return verb is null ? null : new MappingRule
        {
            AppliesTo = locator.Code,
            Effect = $"{verb} {locator.Tables}{RowFilters.Words(rule)}",
            Details = rule.Text("load-order") is { } order ? [$"load-order {order}: higher ones are loaded first"] : [],
        };
    }
}
