using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace DmsDashboard.Model.TaskSettings;

/// <summary>Compares two JSON documents place by place: order and blanks mean nothing, null is the same as nothing, and items of lists are told apart by their rule-id or Id. Pure.</summary>
public sealed class JsonDifferences
{
    // What tells the items of DMS's lists apart.
    private static readonly string[] Keys = ["rule-id", "Id"];

    private readonly ImmutableArray<JsonDifference>.Builder _found = ImmutableArray.CreateBuilder<JsonDifference>();

    /// <summary>Every place, those that are the same too, in the order of the first; texts that are no JSON are compared as texts. Never throws.</summary>
    public static ImmutableArray<JsonDifference> Between(string? first, string? second)
    {
        if (first is null || second is null)
        {
            return first == second ? [] : [new JsonDifference("", first, second, true)];
        }

        var (outer, fault) = JsonText.Read(first, one => JsonText.Read(second, other => Between(one, other)));
        return fault is null && outer.Fault is null ? outer.Value : [new JsonDifference("", first, second, first.Trim() != second.Trim())];
    }

    private static ImmutableArray<JsonDifference> Between(JsonElement first, JsonElement second)
    {
        var differences = new JsonDifferences();
        differences.Compare("", first, second);
        return differences._found.ToImmutable();
    }

    private void Compare(string path, JsonElement? first, JsonElement? second)
    {
        switch (Kind(first), Kind(second))
        {
            case (JsonValueKind.Null, JsonValueKind.Null):
                break;
            case (JsonValueKind.Object, JsonValueKind.Object):
                CompareParts(Members(path, first!.Value), Members(path, second!.Value));
                break;
            case (JsonValueKind.Array, JsonValueKind.Array) when IsList(first!.Value) && IsList(second!.Value):
                CompareParts(Items(path, first.Value), Items(path, second.Value));
                break;
            default:
                _found.Add(new JsonDifference(path, Text(first), Text(second), Meaning(first) != Meaning(second) && !OwnMembers.Has(path)));
                break;
        }
    }

    private void CompareParts(List<(string Path, JsonElement Value)> first, List<(string Path, JsonElement Value)> second)
    {
        var left = new Dictionary<string, JsonElement>();
        foreach (var (path, value) in second)
        {
            left[path] = value;
        }

        foreach (var (path, value) in first)
        {
            Compare(path, value, left.Remove(path, out var other) ? other : null);
        }

        foreach (var (path, value) in second.Where(part => left.ContainsKey(part.Path)))
        {
            Compare(path, null, value);
        }
    }

    private static List<(string Path, JsonElement Value)> Members(string path, JsonElement element) =>
        [.. element.EnumerateObject().GroupBy(static member => member.Name).Select(same => (SettingPath.Member(path, same.Key), same.Last().Value))];

    private static List<(string Path, JsonElement Value)> Items(string path, JsonElement element)
    {
        var items = element.EnumerateArray().ToList();
        var keys = items.Select(Key).ToList();
        var areTold = keys.TrueForAll(static key => key is not null) && keys.Distinct().Count() == keys.Count;
        return [.. items.Select((item, index) => ($"{path}[{(areTold ? keys[index] : (index + 1).ToString(CultureInfo.InvariantCulture))}]", item))];
    }

    private static string? Key(JsonElement item) => item.ValueKind is not JsonValueKind.Object
        ? null
        : Keys.Select(name => item.TryGetProperty(name, out var key) && key.ValueKind is JsonValueKind.String or JsonValueKind.Number ? key.ToString() : null).FirstOrDefault(static key => key is not null);

    // A list of plain values is one value.
    private static bool IsList(JsonElement array) => array.GetArrayLength() > 0 && array.EnumerateArray().All(static item => item.ValueKind is JsonValueKind.Object or JsonValueKind.Array);

    private static JsonValueKind Kind(JsonElement? element) => element is { ValueKind: not JsonValueKind.Undefined } there ? there.ValueKind : JsonValueKind.Null;

    private static string? Text(JsonElement? element) => Kind(element) switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => element!.Value.GetString(),
        JsonValueKind.Number => Number(element!.Value.GetRawText()),
        JsonValueKind.True or JsonValueKind.False => element!.Value.GetRawText(),
        _ => JsonRuns.Line(element!.Value),
    };

    private static string? Meaning(JsonElement? element) => Kind(element) is JsonValueKind.Object or JsonValueKind.Array ? CanonicalJson.Of(element!.Value.GetRawText()) : Text(element);

    private static string Number(string raw) =>
        decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.############################", CultureInfo.InvariantCulture) : raw;
}
