using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>Looks for a text in lines, as it stands and whatever the case.</summary>
public static class LogSearch
{
    /// <summary>True when the line, or what goes on with it, shows the text; an empty one is nowhere.</summary>
    public static bool Finds(LogEntry entry, string text)
    {
        if (text.Length == 0 || entry.Item.Event is null)
        {
            return false;
        }

        if (Finds(entry.Item, text))
        {
            return true;
        }

        foreach (var more in entry.More)
        {
            if (Finds(more, text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when one line shows the text: as its text, its component or its source file.</summary>
    public static bool Finds(LogItem item, string text) =>
        LogText.Of(item).Contains(text, StringComparison.OrdinalIgnoreCase)
        || (item.Line is { } line && ((line.Component?.Contains(text, StringComparison.OrdinalIgnoreCase) ?? false) || (line.SourceFile?.Contains(text, StringComparison.OrdinalIgnoreCase) ?? false)));
}
