using System.Text.Json;

namespace DmsDashboard.Components.Settings;

/// <summary>Rules of tasks from before rules had types (API reference: StartReplicationTask's example): {"Type": "Include", "SourceSchema": "shop", "SourceTable": "%"}.</summary>
internal static class LegacyRules
{
    /// <summary>Null for a type that has no words here.</summary>
    internal static MappingRule? Read(JsonElement rule)
    {
        var verb = rule.Text("Type") switch
        {
            "Include" => "Includes",
            "Exclude" => "Excludes",
            "Explicit" => "Includes exactly",
            _ => null,
        };
        var locator = new ObjectLocator(rule.Text("SourceSchema"), rule.Text("SourceTable"), null, null, null);
        return verb is null ? null : new MappingRule { Type = rule.Text("Type") ?? "", AppliesTo = locator.Code, Effect = $"{verb} {locator.Tables}" };
    }
}
