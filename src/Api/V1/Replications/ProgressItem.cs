using System.Collections.Immutable;
using DmsDashboard.Model.Progress;

namespace DmsDashboard.Api.V1.Replications;

/// <summary>How a full load gets on. What is expected is an estimate, never a promise.</summary>
internal sealed record ProgressItem
{
    /// <summary>The earliest finish that is expected; null when nobody can tell.</summary>
    public DateTimeOffset? Earliest { get; init; }

    /// <summary>The latest finish that is expected; null when nobody can tell.</summary>
    public DateTimeOffset? Latest { get; init; }

    /// <summary>What the estimate rests on, or why there is none.</summary>
    public required string Basis { get; init; }

    /// <summary>Percent a minute over the time that the estimate rests on; null without one.</summary>
    public double? PercentPerMinute { get; init; }

    /// <summary>Rows copied so far, the sum of FullLoadRows; null while the tables were not read.</summary>
    public long? Rows { get; init; }

    /// <summary>When those tables were read.</summary>
    public DateTimeOffset? RowsAt { get; init; }

    /// <summary>Rows a second over the last ten minutes in which tables were read; null before the second reading.</summary>
    public double? RowsPerSecond { get; init; }

    /// <summary>The tables that are being loaded, the one with the most rows first; a few at most.</summary>
    public ImmutableArray<string> RunningTables { get; init; } = [];

    /// <summary>Since when nothing moves; null while something does.</summary>
    public DateTimeOffset? StillSince { get; init; }

    public static ProgressItem? Of(LoadProgress? progress) => progress is null ? null : new ProgressItem
    {
        Earliest = progress.Finish?.Earliest,
        Latest = progress.Finish?.Latest,
        Basis = progress.Basis,
        PercentPerMinute = progress.PercentPerMinute,
        Rows = progress.Rows,
        RowsAt = progress.RowsAt,
        RowsPerSecond = progress.RowsPerSecond,
        RunningTables = [.. progress.RunningTables],
        StillSince = progress.StillSince,
    };
}
