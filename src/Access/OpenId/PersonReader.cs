using System.Collections.Immutable;
using System.Text.Json;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Access.OpenId;

/// <summary>Makes a person of claims.</summary>
internal static class PersonReader
{
    private const int MostSigns = 200;

    private static readonly string[] Names = ["preferred_username", "email", "name", "sub"];

    /// <summary>The person of these claims; groups are those of all sets, the name is the first set's that has one.</summary>
    /// <param name="way">How they came in.</param>
    /// <param name="nameClaim">The claim that people are called by; empty for the usual ones.</param>
    /// <param name="roleClaim">The claim that roles follow from.</param>
    /// <param name="sets">Claims of the same person from several places.</param>
    public static Person Read(string way, string nameClaim, string roleClaim, params ReadOnlySpan<JsonElement> sets)
    {
        var groups = ImmutableArray.CreateBuilder<string>();
        string? name = null, subject = null;
        foreach (var claims in sets)
        {
            groups.AddRange(ClaimReader.Values(claims, roleClaim));
            name ??= NameOf(claims, nameClaim);
            subject ??= ClaimReader.Value(claims, "sub");
        }

        return new Person(way, subject ?? "", Shown(name ?? subject ?? ""), [.. groups.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>True when the claims leave nothing to ask for.</summary>
    public static bool IsWhole(JsonElement claims, string nameClaim, string roleClaim) =>
        ClaimReader.Values(claims, roleClaim).Length > 0 && NameOf(claims, nameClaim) is not null;

    /// <summary>A name as it may be recorded and shown: one line, of bounded length.</summary>
    public static string Shown(string name)
    {
        var line = string.Concat(name.Where(static sign => !char.IsControl(sign) && char.GetUnicodeCategory(sign) is not System.Globalization.UnicodeCategory.Format)).Trim();
        return line.Length > MostSigns ? line[..MostSigns] : line;
    }

    private static string? NameOf(JsonElement claims, string nameClaim) =>
        nameClaim.Length > 0 ? ClaimReader.Value(claims, nameClaim) : Names.Select(claim => ClaimReader.Value(claims, claim)).FirstOrDefault(static name => name is not null);
}
