using System.Collections.Immutable;
using DmsDashboard.Model.Tables;

namespace DmsDashboard.Model;

/// <summary>What is known of a replication's tables at one instant. Swapped whole.</summary>
public sealed record TablesSnapshot
{
    public static readonly TablesSnapshot Empty = new();

    /// <summary>By schema and name. The same array as before when nothing changed.</summary>
    public ImmutableArray<TableStatistics> Tables { get; init; } = [];

    /// <summary>How fast each of the tables moves, in their order; empty until all pages of a first reading have come.</summary>
    public ImmutableArray<TableRate> Rates { get; init; } = [];

    /// <summary>When the tables were read, the beginning of the reading; null until all pages of a first reading have come.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Why the last reading failed; null when it went well. The tables are those of the last good one, or the pages that came before the fault.</summary>
    public DmsFault? Fault { get; init; }

    /// <summary>Time from the beginning of the last reading to that of the next; zero before the first.</summary>
    public TimeSpan PollInterval { get; init; }

    /// <summary>True while no reading came to its end: there may be more tables than are here.</summary>
    public bool IsPartial => CapturedAt is null;

    /// <summary>How fast the table at <paramref name="index"/> moves.</summary>
    public TableRate RateAt(int index) => index < Rates.Length ? Rates[index] : default;
}
