using System.Collections.Immutable;

namespace DmsDashboard.Api.V1.Tables;

/// <summary>A page of the tables of a replication.</summary>
internal sealed record TablePage
{
    public required ImmutableArray<TableItem> Items { get; init; }

    /// <summary>For the parameter cursor of the next page; null on the last.</summary>
    public required string? NextCursor { get; init; }

    /// <summary>How many fit the filters, on all pages.</summary>
    public required int Total { get; init; }

    /// <summary>When the tables were read: the beginning of the last good reading.</summary>
    public required DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Why the last reading failed; null when it was good.</summary>
    public FaultItem? Fault { get; init; }
}
