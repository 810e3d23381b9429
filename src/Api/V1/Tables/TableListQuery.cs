using System.Collections.Immutable;
using DmsDashboard.Api.V1.Paging;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model;
using DmsDashboard.Model.Tables;

namespace DmsDashboard.Api.V1.Tables;

/// <summary>What is asked of the tables.</summary>
/// <param name="Text">Words that must all be found.</param>
/// <param name="Filter">Which.</param>
/// <param name="Sort">By which column.</param>
/// <param name="IsDescending">The largest first.</param>
internal sealed record TableListQuery(string Text, TableFilter Filter, TableSort Sort, bool IsDescending)
{
    private static readonly QueryParameter Words = new("q", "Words that must all be found in schema.table or in the state.") { Example = "sales order" };

    private static readonly QueryParameter Show = QueryParameter.Of<TableFilter>("show", "Which tables.") with { Default = "all" };

    private static readonly QueryParameter SortBy = QueryParameter.Of<TableSort>("sort", "The column that sorts; state brings what needs attention first. What has no value in it comes last.") with { Default = "name" };

    private static readonly QueryParameter Way = QueryParameter.Of<Direction>("direction", "Ascending or descending.") with { Default = "asc" };

    public static readonly ImmutableArray<QueryParameter> Parameters = [Words, Show, SortBy, Way, .. PageParameters.All];

    public static TableListQuery Read(QueryReader query) => new(
        query.Text(Words) ?? "",
        query.Choice<TableFilter>(Show) ?? TableFilter.All,
        query.Choice<TableSort>(SortBy) ?? TableSort.Name,
        query.Choice<Direction>(Way) is Direction.Desc);

    public TablePage Cut(TablesSnapshot snapshot, PageRequest page)
    {
        var found = TableListBuilder.Of(snapshot, new TableQuery { Text = Text, Filter = Filter, Sort = TableSort.Name });
        var (lines, next) = page.Cut(found.Lines, line => At(line.Table, found.RateOf(line)), IsDescending);
        return new TablePage
        {
            Items = [.. lines.Select(line => TableItem.Of(line.Table, found.RateOf(line)))],
            NextCursor = next,
            Total = found.Lines.Count,
            CapturedAt = snapshot.CapturedAt,
            Fault = FaultItem.Of(snapshot.Fault),
        };
    }

    private PagePosition At(TableStatistics table, TableRate rate) => Sort switch
    {
        TableSort.Rows => PagePosition.Of(table.FullLoadRows, table.FullName),
        TableSort.Time => PagePosition.Of((table.FullLoadEndTime - table.FullLoadStartTime)?.Ticks, table.FullName),
        TableSort.Inserts => PagePosition.Of(table.Inserts, table.FullName),
        TableSort.Updates => PagePosition.Of(table.Updates, table.FullName),
        TableSort.Deletes => PagePosition.Of(table.Deletes, table.FullName),
        TableSort.Ddls => PagePosition.Of(table.Ddls, table.FullName),
        TableSort.Validation => PagePosition.Of((long)ValidationTones.Of(table.ValidationState), table.FullName),
        TableSort.Errors => PagePosition.Of(table.RowErrors, table.FullName),
        TableSort.Updated => PagePosition.Of(table.LastUpdateTime, table.FullName),
        TableSort.Rate => PagePosition.Of((long?)(rate.Known * 1_000), table.FullName),
        TableSort.State => PagePosition.Of(TableUrgency.Of(table), table.FullName),
        _ => PagePosition.Of(table.FullName, table.FullName),
    };
}
