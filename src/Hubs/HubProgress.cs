using DmsDashboard.Model.Progress;

namespace DmsDashboard.Hubs;

/// <summary>How a full load gets on, for other programs.</summary>
public sealed record HubProgress
{
    /// <summary>The earliest finish that is expected; null when nobody can tell.</summary>
    public DateTimeOffset? Earliest { get; init; }

    /// <summary>The latest finish that is expected.</summary>
    public DateTimeOffset? Latest { get; init; }

    /// <summary>What the estimate rests on, or why there is none.</summary>
    public required string Basis { get; init; }

    /// <summary>Rows copied so far, when the tables were last read.</summary>
    public long? Rows { get; init; }

    public double? RowsPerSecond { get; init; }

    internal static HubProgress? Of(LoadProgress? progress) => progress is null ? null : new HubProgress
    {
        Earliest = progress.Finish?.Earliest,
        Latest = progress.Finish?.Latest,
        Basis = progress.Basis,
        Rows = progress.Rows,
        RowsPerSecond = progress.RowsPerSecond,
    };
}
