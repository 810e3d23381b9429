using System.Collections.Immutable;
using DmsDashboard.Api.V1.Paging;
using DmsDashboard.Api.V1.Targets;
using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Replications;

/// <summary>A page of the list.</summary>
internal sealed record ReplicationPage
{
    /// <summary>In the order that was asked for.</summary>
    public required ImmutableArray<ReplicationItem> Items { get; init; }

    /// <summary>For the parameter cursor of the next page; null on the last.</summary>
    public required string? NextCursor { get; init; }

    /// <summary>How many fit the filters, on all pages.</summary>
    public required int Total { get; init; }

    /// <summary>The targets that the list is made of, with the age and the fault of each.</summary>
    public required ImmutableArray<TargetItem> Targets { get; init; }

    public static ReplicationPage Of(DmsSnapshot snapshot, ReplicationListQuery query, PageRequest request)
    {
        var found = snapshot.Entries.Where(query.Finds).ToList();
        var (entries, next) = request.Cut(found, query.At, query.IsDescending);
        return new ReplicationPage
        {
            Items = [.. entries.Select(entry => ReplicationItem.Of(entry, snapshot))],
            NextCursor = next,
            Total = found.Count,
            Targets = [.. snapshot.Targets.Where(target => query.Target is null || target.Target.Name == query.Target).Select(TargetItem.Of)],
        };
    }
}
