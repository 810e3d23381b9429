using System.Collections.Immutable;
using System.Text.Json;

namespace DmsDashboard.Components.Settings;

/// <summary>Transformation rules: what becomes of names, columns and types on the way.</summary>
internal static class TransformationRules
{
    /// <summary>Null for an action or a target that is none of DMS's, or that lacks what it needs.</summary>
    internal static MappingRule? Read(JsonElement rule)
    {
        var locator = ObjectLocator.Of(rule);
        if (locator.Target(rule.Text("rule-target")) is not { } target)
        {
            return null;
        }

        var effect = Naming(rule, target) ?? Column(rule, locator, target);
        return effect is null ? null : new MappingRule { AppliesTo = locator.Code, Effect = effect, Details = Details(rule) };
    }

    private static string? Naming(JsonElement rule, string target) => (rule.Text("rule-action"), rule.Text("value"), rule.Text("old-value")) switch
    {
        ("rename", { } name, _) => $"Renames {target} to {name}",
        ("convert-lowercase", _, _) => $"Makes {target} lower case",
        ("convert-uppercase", _, _) => $"Makes {target} upper case",
        ("add-prefix", { } prefix, _) => $"Adds the prefix {prefix} to {target}",
        ("add-suffix", { } suffix, _) => $"Adds the suffix {suffix} to {target}",
        ("remove-prefix", { } prefix, _) => $"Removes the prefix {prefix} from {target}",
        ("remove-suffix", { } suffix, _) => $"Removes the suffix {suffix} from {target}",
        ("replace-prefix", { } prefix, { } old) => $"Replaces the prefix {old} by {prefix} in {target}",
        ("replace-suffix", { } suffix, { } old) => $"Replaces the suffix {old} by {suffix} in {target}",
        _ => null,
    };

    private static string? Column(JsonElement rule, ObjectLocator locator, string target) => (rule.Text("rule-action"), rule.Text("value")) switch
    {
        ("add-column", { } name) => $"Adds column {name} to {locator.Tables}",
        ("include-column", _) => $"Includes {target}",
        ("remove-column", _) => $"Removes {target}",
        ("change-data-type", _) when rule.Object("data-type") is { } type => $"Changes {target} to {DataType(type)}",
        ("define-primary-key", _) when rule.Object("primary-key-def") is { } key => $"Defines the {(key.Text("origin") is "unique-index" ? "unique index" : "primary key")} of {locator.Tables} as {string.Join(", ", key.Texts("columns"))}",
        ("add-before-image-columns", _) => $"Adds the values before a change to {locator.Tables}",
        ("data-masking-digits-mask", { } mask) => $"Masks each digit of {target} with {mask}",
        ("data-masking-digits-randomize", _) => $"Replaces each digit of {target} by a random one",
        ("data-masking-hash-mask", _) => $"Replaces {target} by a hash",
        _ => null,
    };

    private static ImmutableArray<string> Details(JsonElement rule)
    {
        var details = ImmutableArray.CreateBuilder<string>();
        if (rule.Text("expression") is { } expression)
        {
            details.Add($"expression: {expression}");
        }

        if (rule.Text("rule-action") is "add-column" && rule.Object("data-type") is { } type)
        {
            details.Add($"type: {DataType(type)}");
        }

        foreach (var name in new[] { "column-prefix", "column-suffix", "column-filter" })
        {
            if (rule.Object("before-image-def")?.Text(name) is { } value)
            {
                details.Add($"{name}: {value}");
            }
        }

        return details.ToImmutable();
    }

    // {"type": "numeric", "precision": 10, "scale": 2}
    private static string DataType(JsonElement type)
    {
        var sizes = new[] { type.Text("length"), type.Text("precision"), type.Text("scale") }.OfType<string>().ToList();
        return $"{type.Text("type") ?? "another type"}{(sizes.Count == 0 ? "" : $"({string.Join(", ", sizes)})")}";
    }
}
