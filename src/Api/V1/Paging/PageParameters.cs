using System.Collections.Immutable;
using DmsDashboard.Api.V1.Queries;

namespace DmsDashboard.Api.V1.Paging;

/// <summary>The parameters of everything that comes in pages.</summary>
internal static class PageParameters
{
    public static readonly QueryParameter Limit = new("limit", "The most items of a page.") { Range = (1, 500), Default = "100" };

    public static readonly QueryParameter Cursor = new("cursor", "nextCursor of the page before, with the other parameters unchanged. Items are found by their own values and not by numbers: what is added or removed meanwhile moves none of the others into or out of a page. Where the column that sorts changes itself, an item may come twice or not at all; identifiers and names do not change.");

    public static readonly ImmutableArray<QueryParameter> All = [Limit, Cursor];
}
