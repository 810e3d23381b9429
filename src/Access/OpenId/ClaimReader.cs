using System.Collections.Immutable;
using System.Text.Json;

namespace DmsDashboard.Access.OpenId;

/// <summary>Reads claims as providers write them: a text, an array of texts, or one of these inside of objects.</summary>
internal static class ClaimReader
{
    private const int MostValues = 1000, MostSigns = 500;

    /// <summary>All texts of a claim; none when it is not there. A claim whose own name has dots goes before a path.</summary>
    public static ImmutableArray<string> Values(JsonElement claims, string claim) => Find(claims, claim) is { } found ? Texts(found) : [];

    /// <summary>The first text of a claim; null when there is none.</summary>
    public static string? Value(JsonElement claims, string claim) => Values(claims, claim).FirstOrDefault();

    /// <summary>The texts in a value; numbers as they stand, nothing of objects.</summary>
    public static ImmutableArray<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray().Where(static item => item.ValueKind is JsonValueKind.String or JsonValueKind.Number).SelectMany(static item => Texts(item)).Take(MostValues)],
        JsonValueKind.String when value.GetString() is { Length: > 0 and <= MostSigns } text => [text],
        JsonValueKind.Number => [value.GetRawText()],
        _ => [],
    };

    private static JsonElement? Find(JsonElement claims, string path)
    {
        if (claims.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        if (claims.TryGetProperty(path, out var whole))
        {
            return whole;
        }

        return path.Split('.', 2) is [var head, var rest] && claims.TryGetProperty(head, out var inner) ? Find(inner, rest) : null;
    }
}
