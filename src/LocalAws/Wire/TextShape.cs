using System.Text.Json;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>A string: its length and, where <paramref name="Values"/> is not empty, the set it comes from.</summary>
internal sealed record TextShape(int Min, int Max, IReadOnlyList<string> Values) : ValueShape
{
    public override void Check(JsonElement value, string path, List<string> violations)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw WrongKind(value, "String");
        }

        var text = value.GetString()!;
        if (text.Length < Min)
        {
            violations.Add(Violation(text, path, $"Member must have length greater than or equal to {Min}"));
        }

        if (text.Length > Max)
        {
            violations.Add(Violation(text, path, $"Member must have length less than or equal to {Max}"));
        }

        if (Values.Count > 0 && !Values.Contains(text))
        {
            violations.Add(Violation(text, path, $"Member must satisfy enum value set: [{string.Join(", ", Values)}]"));
        }
    }
}
