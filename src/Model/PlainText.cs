using System.Globalization;
using System.Text;

namespace DmsDashboard.Model;

/// <summary>Text that is what it looks like, in one line: no signs that break it, turn it round or are not seen. Pure.</summary>
internal static class PlainText
{
    /// <summary>True when none of its signs controls how the others are shown.</summary>
    public static bool Is(string text) => !text.EnumerateRunes().Any(IsHidden);

    /// <summary>The beginning of it as it may stand in a log: of at most so many letters, a blank for each that is hidden.</summary>
    public static string Cut(string text, int letters) =>
        string.Concat((text.Length > letters ? text[..letters] : text).EnumerateRunes().Select(static sign => IsHidden(sign) ? " " : sign.ToString()));

    private static bool IsHidden(Rune sign) =>
        Rune.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
