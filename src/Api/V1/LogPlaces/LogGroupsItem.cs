using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.LogPlaces;

namespace DmsDashboard.Api.V1.LogPlaces;

/// <summary>The log groups of a target.</summary>
internal sealed record LogGroupsItem
{
    /// <summary>Those with the newest events first, as far as these were read; then by name.</summary>
    public required ImmutableArray<LogGroupItem> Items { get; init; }

    /// <summary>How many there are, whatever is asked for.</summary>
    public required int Total { get; init; }

    /// <summary>When they were read.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Why some of them, or some of their last events, could not be read; null when all could.</summary>
    public required FaultItem? Fault { get; init; }

    public static LogGroupsItem Of(LogGroupList list, LogGroups read) => new()
    {
        Items = [.. list.Rows.Select(LogGroupItem.Of)],
        Total = list.Total,
        ReadAt = read.ReadAt,
        Fault = FaultItem.Of(read.Fault),
    };
}
