using System.Text.Json;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>A whole number: the bounds of its type and those of the member.</summary>
internal sealed record NumberShape(string Kind, long Min, long Max, long TypeMin, long TypeMax) : ValueShape
{
    public override void Check(JsonElement value, string path, List<string> violations)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var number) || number < TypeMin || number > TypeMax)
        {
            throw WrongKind(value, Kind);
        }

        if (number < Min)
        {
            violations.Add(Violation($"{number}", path, $"Member must have value greater than or equal to {Min}"));
        }

        if (number > Max)
        {
            violations.Add(Violation($"{number}", path, $"Member must have value less than or equal to {Max}"));
        }
    }
}
