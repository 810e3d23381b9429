using DmsDashboard.Model;
using DmsDashboard.Model.Tables;

namespace DmsDashboard.Api.V1.Tables;

/// <summary>One table of a replication.</summary>
internal sealed record TableItem
{
    /// <summary>Schema and table with a full stop between them, as the source names them.</summary>
    public required string Name { get; init; }

    /// <summary>What DMS counts of it.</summary>
    public required TableStatistics Statistics { get; init; }

    /// <summary>Rows of the full load, or changes that were applied, a second, between the last two readings; null where there were not two.</summary>
    public double? RatePerSecond { get; init; }

    /// <summary>Seconds between those two readings.</summary>
    public double? RateOverSeconds { get; init; }

    public static TableItem Of(TableStatistics table, TableRate rate) => new()
    {
        Name = table.FullName,
        Statistics = table,
        RatePerSecond = rate.Known,
        RateOverSeconds = rate.Known is null ? null : rate.Over.TotalSeconds,
    };
}
