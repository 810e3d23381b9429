using System.Text.Json;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>True or false, never their names as text.</summary>
internal sealed record BooleanShape : ValueShape
{
    public override void Check(JsonElement value, string path, List<string> violations)
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            throw WrongKind(value, "Boolean");
        }
    }
}
