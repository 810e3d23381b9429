using System.Collections.Immutable;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>
/// What the engine says all the time while nothing is amiss: the table behind "hide routine lines". Only texts that are published word for word, by
/// AWS (user guide, Context logging) or by those who run the same engine; what is not in the table is shown, and repeats are folded anyway.
/// </summary>
public static class RoutineLines
{
    /// <summary>A kind of line: its component and what its text begins with.</summary>
    private sealed record Pattern(string Component, string Start);

    private static readonly ImmutableArray<Pattern> Patterns =
    [
        // Every minute or so, with the numbers that the charts show.
        new("PERFORMANCE", "Source latency"),
        new("SORTER", "Task is running"),
        // Every few minutes while the source has nothing new.
        new("SOURCE_CAPTURE", "Capture record 0 to internal queue from Source"),
        new("SOURCE_CAPTURE", "No Event fetched from wal log"),
        new("TARGET_APPLY", "No records received to load or apply on target"),
    ];

    /// <summary>True for such a line. What warns or fails is none, whatever its severity: the engine calls "Reading from source is paused" information.</summary>
    /// <param name="severity">The line's.</param>
    /// <param name="component">The engine's component; null of other programs.</param>
    /// <param name="text">Without its head.</param>
    /// <param name="isExplained">True when the catalogue of failures knows the line.</param>
    public static bool Has(LogSeverities severity, string? component, string text, bool isExplained)
    {
        if (isExplained || severity is not (LogSeverities.Info or LogSeverities.Debug))
        {
            return false;
        }

        foreach (var pattern in Patterns)
        {
            if (pattern.Component == component && text.StartsWith(pattern.Start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
