using System.Collections.Immutable;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>The letters of severities, as the engine writes them and as the address names them.</summary>
public static class LogSeverityLetters
{
    /// <summary>Each switch with its letter and its word, in the order of the toolbar.</summary>
    public static readonly ImmutableArray<(LogSeverities Severity, char Letter, string Word)> All =
    [
        (LogSeverities.Error, 'E', "Errors"), (LogSeverities.Warning, 'W', "Warnings"), (LogSeverities.Info, 'I', "Info"),
        (LogSeverities.Debug, 'D', "Debug and trace"), (LogSeverities.Other, 'O', "Lines without a severity"),
    ];

    public static LogSeverities Of(char? letter) => letter switch
    {
        'E' => LogSeverities.Error,
        'W' => LogSeverities.Warning,
        'I' => LogSeverities.Info,
        'D' or 'T' or 'V' => LogSeverities.Debug,
        _ => LogSeverities.Other,
    };

    /// <summary>Of a text of letters; null when it has none that is known.</summary>
    public static LogSeverities? Read(string? letters)
    {
        var chosen = LogSeverities.None;
        foreach (var (severity, letter, _) in All)
        {
            chosen |= letters?.Contains(letter, StringComparison.OrdinalIgnoreCase) is true ? severity : LogSeverities.None;
        }

        return chosen is LogSeverities.None ? null : chosen;
    }

    public static string Text(LogSeverities chosen) => string.Concat(All.Where(each => chosen.HasFlag(each.Severity)).Select(each => each.Letter));
}
