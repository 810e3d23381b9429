using System.Collections.Immutable;
using DmsDashboard.Components.Settings;
using DmsDashboard.Model.TaskSettings;

namespace DmsDashboard.Components.Compare;

/// <summary>
/// Compares table mappings rule by rule, in the words of the settings page. A rule is called different when its JSON is, and says in which members; where
/// the words do not show it, its places in the JSON are shown instead. Pure.
/// </summary>
public static class MappingDifferences
{
    private static readonly string[] Lists = ["rules[", "TableMappings["];

    /// <summary>Every rule, those that are the same too; what is in no rule by its place in the JSON. Never throws.</summary>
    public static ImmutableArray<JsonDifference> Between(string? first, string? second)
    {
        var places = JsonDifferences.Between(first, second);
        var (left, right) = (ByKey(first), ByKey(second));
        return [.. places.GroupBy(static place => RuleOf(place.Path)).SelectMany(group => Rule([.. group], group.Key, left, right))];
    }

    private static ImmutableArray<JsonDifference> Rule(ImmutableArray<JsonDifference> places, string path, Dictionary<string, MappingRule> left, Dictionary<string, MappingRule> right)
    {
        var key = KeyOf(path);
        var (first, second) = (left.GetValueOrDefault(key), right.GetValueOrDefault(key));
        var (words, otherWords) = (Words(first), Words(second));
        var changed = places.Where(static place => place.IsDifferent).ToImmutableArray();
        if (path.Length == 0 || (first ?? second) is not { } rule || (changed.Length > 0 && words == otherWords))
        {
            return places;
        }

        return [new JsonDifference(path, words, otherWords, changed.Length > 0) { Label = Label(rule), Note = first is null || second is null ? "" : Members(changed, path) }];
    }

    // Rules are told apart by their rule-id, or where that does not do, by their number: as JsonDifferences does.
    private static Dictionary<string, MappingRule> ByKey(string? text)
    {
        var rules = text is null ? [] : MappingRules.Read(text).Rules;
        var areTold = rules.All(static rule => rule.Id.Length > 0) && rules.Select(static rule => rule.Id).Distinct().Count() == rules.Length;
        return rules.Select(static (rule, index) => (Rule: rule, Index: index)).ToDictionary(item => areTold ? item.Rule.Id : FormattableString.Invariant($"{item.Index + 1}"), static item => item.Rule);
    }

    private static string RuleOf(string path)
    {
        var end = Array.Exists(Lists, list => path.StartsWith(list, StringComparison.Ordinal)) ? path.IndexOf(']', StringComparison.Ordinal) : -1;
        return end < 0 ? "" : path[..(end + 1)];
    }

    private static string KeyOf(string path) => path.Length == 0 ? "" : path[(path.IndexOf('[', StringComparison.Ordinal) + 1)..^1];

    private static string? Words(MappingRule? rule) => rule is null ? null : string.Join("; ", ((string[])[rule.Effect ?? rule.Raw ?? "", .. rule.Details]).Where(static part => part.Length > 0));

    private static string Label(MappingRule rule) =>
        string.Join(" ", ((string[])["Rule", rule.Id, rule.Name == rule.Id ? "" : rule.Name]).Where(static part => part.Length > 0));

    private static string Members(ImmutableArray<JsonDifference> changed, string path) => string.Join(", ", changed.Select(place => place.Path[path.Length..].TrimStart('.')).Where(static member => member.Length > 0));
}
