namespace DmsDashboard.Model;

/// <summary>Replication.StopReason taken apart: AWS sends a bare reason, or the whole failure text with the reason at its end.</summary>
/// <param name="Reason">The engine's word, e.g. NORMAL or FATAL_ERROR; null when there is none.</param>
/// <param name="Level">The error level, e.g. FATAL or RECOVERABLE; null when there is none.</param>
/// <param name="Error">The text of the last error; null when there is none.</param>
public sealed record StopReason(string? Reason, string? Level, string? Error)
{
    public static readonly StopReason None = new(null, null, null);

    private const string ReasonMark = "Stop Reason ";
    private const string LevelMark = " Error Level ";
    private const string ErrorMark = "Last Error";

    /// <summary>Reads the text; one that has no reason in it is an error text as a whole.</summary>
    public static StopReason Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return None;
        }

        var at = LastReason(text);
        if (at < 0)
        {
            var whole = text.Trim();
            return IsBare(whole) ? new StopReason(whole, null, null) : new StopReason(null, null, whole);
        }

        var reason = WordAt(text, at + ReasonMark.Length, withUnderscore: true);
        var rest = text.AsSpan(at + ReasonMark.Length + reason.Length);
        var level = rest.StartsWith(LevelMark, StringComparison.Ordinal) ? WordAt(text, text.Length - rest.Length + LevelMark.Length, withUnderscore: false) : "";
        return new StopReason(reason, level.Length == 0 ? null : level, ErrorIn(text[..at]));
    }

    // The last one counts: an error text may quote an earlier stop.
    private static int LastReason(string text)
    {
        var at = text.LastIndexOf(ReasonMark, StringComparison.Ordinal);
        while (at >= 0 && WordAt(text, at + ReasonMark.Length, withUnderscore: true).Length == 0)
        {
            at = at == 0 ? -1 : text.LastIndexOf(ReasonMark, at - 1, StringComparison.Ordinal);
        }

        return at;
    }

    private static string WordAt(string text, int start, bool withUnderscore)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterUpper(text[end]) || (withUnderscore && text[end] == '_')))
        {
            end++;
        }

        return text[start..end];
    }

    private static bool IsBare(string text) => WordAt(text, 0, withUnderscore: true).Length == text.Length
        && text[0] != '_' && text[^1] != '_' && !text.Contains("__", StringComparison.Ordinal);

    private static string? ErrorIn(string before)
    {
        var error = before.Trim();
        if (error.StartsWith(ErrorMark, StringComparison.Ordinal) && (error.Length == ErrorMark.Length || char.IsWhiteSpace(error[ErrorMark.Length])))
        {
            error = error[ErrorMark.Length..].Trim();
        }

        return error.Length == 0 ? null : error;
    }
}
