using System.Text.Json;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>A list: its length and what each item may be.</summary>
internal sealed record ListShape(ValueShape Item, int Min, int Max) : ValueShape
{
    public override void Check(JsonElement value, string path, List<string> violations)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            throw WrongKind(value, "List");
        }

        var count = value.GetArrayLength();
        if (count < Min)
        {
            violations.Add(Violation($"{value}", path, $"Member must have length greater than or equal to {Min}"));
        }

        if (count > Max)
        {
            violations.Add(Violation($"{value}", path, $"Member must have length less than or equal to {Max}"));
        }

        CheckItems(value, path, violations);
    }

    private void CheckItems(JsonElement value, string path, List<string> violations)
    {
        var position = 0;
        foreach (var item in value.EnumerateArray())
        {
            var itemPath = $"{path}.{++position}.member";
            if (item.ValueKind == JsonValueKind.Null)
            {
                violations.Add(Violation(null, itemPath, "Member must not be null"));
                continue;
            }

            Item.Check(item, itemPath, violations);
        }
    }
}
