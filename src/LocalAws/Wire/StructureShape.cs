using System.Collections.Immutable;
using System.Text.Json;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>A structure. Members that the model does not have are refused, though AWS ignores them: a typing error must show.</summary>
internal sealed record StructureShape(ImmutableArray<MemberShape> Members) : ValueShape
{
    public override void Check(JsonElement value, string path, List<string> violations)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw WrongKind(value, "Structure");
        }

        foreach (var property in value.EnumerateObject())
        {
            if (!Members.Any(member => member.Name == property.Name))
            {
                throw new AwsFaultException("SerializationException", $"Unknown parameter '{property.Name}'; known are: {string.Join(", ", Members.Select(static member => member.Name))}.");
            }
        }

        foreach (var member in Members)
        {
            CheckMember(value, member, path, violations);
        }
    }

    private static void CheckMember(JsonElement value, MemberShape member, string path, List<string> violations)
    {
        var memberPath = path.Length == 0 ? Lower(member.Name) : $"{path}.{Lower(member.Name)}";
        if (value.TryGetProperty(member.Name, out var given) && given.ValueKind != JsonValueKind.Null)
        {
            member.Value.Check(given, memberPath, violations);
            return;
        }

        if (member.Required)
        {
            violations.Add(Violation(null, memberPath, "Member must not be null"));
        }
    }

    // AWS names members in its messages with a small first letter.
    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
