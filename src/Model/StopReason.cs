using System.Text.RegularExpressions;

namespace DmsDashboard.Model;

/// <summary>Replication.StopReason taken apart: AWS sends a bare reason, or the whole failure text with the reason at its end.</summary>
/// <param name="Reason">The engine's word, e.g. NORMAL or FATAL_ERROR; null when there is none.</param>
/// <param name="Level">The error level, e.g. FATAL or RECOVERABLE; null when there is none.</param>
/// <param name="Error">The text of the last error; null when there is none.</param>
public sealed partial record StopReason(string? Reason, string? Level, string? Error)
{
    public static readonly StopReason None = new(null, null, null);

    /// <summary>Reads the text; one that has no reason in it is an error text as a whole.</summary>
    public static StopReason Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return None;
        }

        // The last one counts: an error text may quote an earlier stop.
        var match = Pattern().Matches(text).LastOrDefault();
        if (match is null)
        {
            return Bare().IsMatch(text.Trim()) ? new StopReason(text.Trim(), null, null) : new StopReason(null, null, text.Trim());
        }

        var level = match.Groups["level"];
        return new StopReason(match.Groups["reason"].Value, level.Success ? level.Value : null, ErrorIn(text[..match.Index]));
    }

    private static string? ErrorIn(string before)
    {
        var error = LastError().Replace(before.Trim(), "").Trim();
        return error.Length == 0 ? null : error;
    }

    [GeneratedRegex("Stop Reason (?<reason>[A-Z_]+)(?: Error Level (?<level>[A-Z]+))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex("^[A-Z]+(_[A-Z]+)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Bare();

    [GeneratedRegex("^Last Error\\s+")]
    private static partial Regex LastError();
}
