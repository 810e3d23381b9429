using System.Globalization;
using System.Text.RegularExpressions;

namespace DmsDashboard.Model.Cdc;

/// <summary>A time in UTC to the second, as people type it and as DMS writes it.</summary>
internal static partial class UtcSecond
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd HH:mm:ss'Z'"];

    /// <summary>"2026-11-15T01:30:00", as DMS takes it.</summary>
    internal static string Text(DateTimeOffset at) => at.UtcDateTime.ToString(Forms[0], CultureInfo.InvariantCulture);

    /// <summary>"2026-11-15 01:30:00", as it is typed.</summary>
    internal static string Typed(DateTimeOffset at) => at.UtcDateTime.ToString(Forms[1], CultureInfo.InvariantCulture);

    internal static DateTimeOffset? Of(string text) => DateTimeOffset.TryParseExact(
        text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    /// <summary>Whether the text begins as a date does: then it was meant as one.</summary>
    internal static bool IsMeant(string text) => Beginning().IsMatch(text);

    /// <summary>How to mend a text that is none.</summary>
    internal static string Mend(string text)
    {
        if (text.Trim().Length == 0)
        {
            return "Give a time in UTC, as in 2026-11-15 01:30:00.";
        }

        return Whole().IsMatch(text.Trim())
            ? "There is no such date or time. Check the day of the month, and that hours end at 23."
            : "Write the time in UTC with its seconds and without a zone, as in 2026-11-15 01:30:00.";
    }

    [GeneratedRegex("^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([T ]|\\z)")]
    private static partial Regex Beginning();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}Z?\\z")]
    private static partial Regex Whole();
}
