using System.Text.Json;
using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>Finds in a body what JSON's grammar lets through and nobody can use: text that is no Unicode, and a member that stands twice, of which nobody could say which is meant.</summary>
internal static class BodyTexts
{
    /// <summary>A sentence that names the first of them; null where there is none.</summary>
    public static string? ProblemOf(JsonElement body) => ProblemOf(body, "");

    private static string? ProblemOf(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => OfObject(element, path),
        JsonValueKind.Array => element.EnumerateArray().Select((item, index) => ProblemOf(item, $"{path}[{index}]")).FirstOrDefault(static problem => problem is not null),
        JsonValueKind.String when !IsText(element.GetString) => $"{(path.Length == 0 ? "The body" : path)}: it is no text: a surrogate stands alone, or a byte is no UTF-8.",
        _ => null,
    };

    private static string? OfObject(JsonElement element, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (!IsText(() => member.Name))
            {
                return $"The name of a member of {(path.Length == 0 ? "the body" : path)} is no text: a surrogate stands alone, or a byte is no UTF-8.";
            }

            var inner = $"{(path.Length == 0 ? "" : $"{path}.")}{ReplicationNaming.Shown(member.Name)}";
            if ((seen.Add(member.Name) ? ProblemOf(member.Value, inner) : $"{inner} stands more than once: give it once.") is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    // Only reading it tells.
    private static bool IsText(Func<string?> read)
    {
        try
        {
            return read() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
