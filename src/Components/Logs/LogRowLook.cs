using System.Collections.Immutable;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Components.Shared;

namespace DmsDashboard.Components.Logs;

/// <summary>What rows are drawn by, apart from what they are.</summary>
public sealed record LogRowLook
{
    public required TimeZoneChoice Zone { get; init; }

    /// <summary>Lines of other days carry their date.</summary>
    public required DateOnly Today { get; init; }

    public required ImmutableArray<LogSourceLook> Sources { get; init; }

    public required LogQuery Query { get; init; }

    public LogEntry? Selected { get; init; }

    public LogPages? Pages { get; init; }

    /// <summary>The look of a source; null for the only one, which needs none.</summary>
    public LogSourceLook? Source(int order)
    {
        foreach (var look in Sources)
        {
            if (look.Order == order)
            {
                return Sources.Length > 1 ? look : null;
            }
        }

        return null;
    }
}
