using System.Diagnostics.CodeAnalysis;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>The caller's own name for one command, by which the same asked again is known.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    /// <summary>Says of an answer that it was given before.</summary>
    public const string Replayed = "Idempotency-Replayed";

    private const int Longest = 200;

    /// <summary>Reads it, with or without quotes around it (IETF draft: a structured text).</summary>
    public static bool TryRead(HttpRequest request, [NotNullWhen(true)] out string? key, [NotNullWhen(false)] out ProblemAnswer? problem)
    {
        var values = request.Headers[Header];
        key = values.Count == 1 ? Unquoted(values.ToString().Trim()) : "";
        var sentence = values.Count > 1 ? $"{Header} is given more than once: give it once."
            : key.Length == 0 ? $"{Header} is missing: send a text of your own for each command, for example a UUID, and the same again when you ask again because no answer came."
            : key.Length > Longest || key.Any(static sign => sign is < '!' or > '~') ? $"{Header} cannot be used: give 1 to {Longest} visible ASCII characters without blanks."
            : null;
        problem = sentence is null ? null : new ProblemAnswer(values.Count == 0 ? ProblemKinds.IdempotencyKeyMissing : ProblemKinds.BadParameter, sentence);
        return problem is null;
    }

    private static string Unquoted(string text) => text is ['"', .. var inner, '"'] ? inner : text;
}
