using System.Collections.Immutable;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>What the engine says all the time while nothing is amiss: the table behind "hide routine lines".</summary>
public static class RoutineLines
{
    /// <summary>A kind of line: its component (null for any) and what its text begins with or holds.</summary>
    private sealed record Pattern(string? Component, string Text, bool IsStart);

    private static readonly ImmutableArray<Pattern> Patterns =
    [
        new("PERFORMANCE", "Source latency", IsStart: true),
        new("SORTER", "Task is running", IsStart: true),
        new("TASK_MANAGER", "Task is running", IsStart: true),
        new("SOURCE_UNLOAD", "Unload progress of table", IsStart: true),
        new("TARGET_LOAD", "Load progress of table", IsStart: true),
        new("SOURCE_CAPTURE", "Heartbeat", IsStart: true),
        new(null, "keep alive", IsStart: false),
        new(null, "keep-alive", IsStart: false),
        new(null, "keepalive", IsStart: false),
        new(null, "Throughput monitor", IsStart: false),
        new("SORTER", "Reading from source is", IsStart: true),
        new("SORTER", "Transaction consistency reached", IsStart: true),
        new("SOURCE_CAPTURE", "Log position", IsStart: true),
        new("SOURCE_CAPTURE", "Current read position", IsStart: true),
        new("SOURCE_CAPTURE", "WAL position", IsStart: true),
        new("FILE_TRANSFER", "Transfer progress", IsStart: true),
        new("IO", "Swap file", IsStart: true),
    ];

    /// <summary>True for such a line. Warnings and errors are never routine.</summary>
    public static bool Has(LogSeverities severity, string? component, string text)
    {
        if (severity is not (LogSeverities.Info or LogSeverities.Debug))
        {
            return false;
        }

        foreach (var pattern in Patterns)
        {
            if ((pattern.Component is null || pattern.Component == component) && Fits(pattern, text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(Pattern pattern, string text) => pattern.IsStart
        ? text.StartsWith(pattern.Text, StringComparison.OrdinalIgnoreCase)
        : text.Contains(pattern.Text, StringComparison.OrdinalIgnoreCase);
}
