using System.Collections.Immutable;
using DmsDashboard.Model.TaskSettings;

namespace DmsDashboard.Api.V1.Comparison;

/// <summary>One of the documents that a replication is told by, compared.</summary>
internal sealed record ComparedPartItem
{
    /// <summary>As in the settings of a replication: config, tableMappings, settings or supplemental.</summary>
    public required string Part { get; init; }

    /// <summary>How many places differ.</summary>
    public required int Differences { get; init; }

    /// <summary>Those that differ; with show=all every place that either has.</summary>
    public required ImmutableArray<ComparedPlaceItem> Places { get; init; }

    public static ComparedPartItem Of(string part, ImmutableArray<JsonDifference> places, bool isAll) => new()
    {
        Part = part,
        Differences = places.Count(static place => place.IsDifferent),
        Places = [.. places.Where(place => isAll || place.IsDifferent).Select(ComparedPlaceItem.Of)],
    };
}
