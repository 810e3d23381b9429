using System.Globalization;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Logs;

/// <summary>A line's text with what the search finds in it marked, and no longer than can be looked at.</summary>
internal static class LogTextMarkup
{
    // What does not fit on one line of the screen need not go to the browser; an event has up to a megabyte.
    private const int LongestInLine = 600;
    private const int LongestWrapped = 6_000;
    private const int MostMarks = 50;

    public static MarkupString Of(LogItem item, LogRowLook look, bool isNow)
    {
        var text = LogText.Of(item);
        var longest = look.Query.Wraps ? LongestWrapped : LongestInLine;
        if (text.Length <= longest)
        {
            return Marked(text, look.Query.Text, isNow);
        }

        var cut = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        var left = (text.Length - cut).ToString("N0", CultureInfo.InvariantCulture);
        return EncodedMarkup.Of($"{Marked(text[..cut], look.Query.Text, isNow)}… <small>{left} more characters: select the line</small>");
    }

    /// <summary>The text with each place that shows <paramref name="found"/> marked.</summary>
    public static MarkupString Marked(string text, string found, bool isNow)
    {
        var at = found.Length == 0 ? -1 : text.IndexOf(found, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return EncodedMarkup.Of($"{text}");
        }

        var markup = new System.Text.StringBuilder();
        var from = 0;
        for (var marks = 0; at >= 0 && marks < MostMarks; marks++)
        {
            markup.Append(EncodedMarkup.Of($"{text[from..at]}<mark{(isNow ? new MarkupString(" class=\"now\"") : default)}>{text.Substring(at, found.Length)}</mark>").Value);
            from = at + found.Length;
            at = text.IndexOf(found, from, StringComparison.OrdinalIgnoreCase);
        }

        return new MarkupString(markup.Append(EncodedMarkup.Of($"{text[from..]}").Value).ToString());
    }
}
