using System.Collections.Immutable;
using System.Text.Json;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.TaskSettings;

namespace DmsDashboard.Components.Settings;

/// <summary>Reads TableMappings as rules in words (user guide: Table mapping). What it has no words for it keeps as it came. Pure.</summary>
public static class MappingRules
{
    /// <summary>Never throws: text that is no JSON comes back as a fault.</summary>
    public static MappingReading Read(string text)
    {
        var (rules, fault) = JsonText.Read(text, Rules);
        return new MappingReading(fault is null ? rules : [], fault);
    }

    // {"rules": […]}; old tasks have {"TableMappings": [{"Type": "Include", …}]}.
    private static ImmutableArray<MappingRule> Rules(JsonElement root)
    {
        if (root.Array("rules") is { } rules)
        {
            return [.. rules.Select(Rule)];
        }

        return root.Array("TableMappings") is { } old ? [.. old.Select(rule => LegacyRules.Read(rule) ?? Unknown(rule))] : [];
    }

    private static MappingRule Rule(JsonElement rule)
    {
        var known = rule.Text("rule-type") switch
        {
            "selection" => SelectionRules.Read(rule),
            "transformation" => TransformationRules.Read(rule),
            "table-settings" => TableSettingsRules.Read(rule),
            _ => null,
        };
        return known?.Effect is null ? Unknown(rule) : Masked(Named(known, rule));
    }

    private static MappingRule Unknown(JsonElement rule) =>
        Named(new MappingRule { AppliesTo = SecretText.Masked(ObjectLocator.Of(rule).Code), Raw = JsonRuns.Line(rule) }, rule);

    private static MappingRule Named(MappingRule known, JsonElement rule) => known with
    {
        Id = rule.Text("rule-id") ?? "",
        Name = rule.Text("rule-name") ?? "",
        Type = rule.Text("rule-type") ?? rule.Text("Type") ?? "",
    };

    // Filter values and expressions are free text.
    private static MappingRule Masked(MappingRule rule) => rule with
    {
        AppliesTo = SecretText.Masked(rule.AppliesTo),
        Effect = SecretText.Masked(rule.Effect ?? ""),
        Details = [.. rule.Details.Select(SecretText.Masked)],
    };
}
