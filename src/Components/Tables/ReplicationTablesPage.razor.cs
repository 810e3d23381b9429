using DmsDashboard.Components.Detail;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Tables;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Tables;

/// <summary>The tables of one replication. All that decides what is seen is in the address; what is ticked is not.</summary>
public sealed partial class ReplicationTablesPage : ComponentBase
{
    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [Parameter]
    public required string Identifier { get; set; }

    [SupplyParameterFromQuery(Name = "target")]
    public string? TargetName { get; set; }

    [SupplyParameterFromQuery(Name = TableQueryText.Text)]
    public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = TableQueryText.Filter)]
    public string? Filter { get; set; }

    [SupplyParameterFromQuery(Name = TableQueryText.Sort)]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = TableQueryText.Direction)]
    public string? Direction { get; set; }

    /// <summary>schema.table whose details are open.</summary>
    [SupplyParameterFromQuery(Name = TableAddress.Table)]
    public string? OpenTable { get; set; }

    private TableQuery Query { get; set; } = TableQuery.Everything;

    private IEnumerable<string?> Ignored =>
    [
        IgnoredValue.Sentence(TableQueryText.Filter, Filter, Enum.GetValues<TableFilter>().Select(TableQueryText.Name)),
        IgnoredValue.Sentence(TableQueryText.Sort, Sort, Enum.GetValues<TableSort>().Select(TableQueryText.Name)),
        IgnoredValue.Sentence(TableQueryText.Direction, Direction, TableQueryText.Turned),
    ];

    protected override void OnParametersSet() => Query = TableQueryText.Read(name => name switch
    {
        TableQueryText.Text => Text,
        TableQueryText.Filter => Filter,
        TableQueryText.Sort => Sort,
        _ => Direction,
    });

    private string PageClass(ReplicationEntry entry) => EntryFreshness.Of(entry, Snapshot).IsOld ? "dm-detail asof" : "dm-detail";
}
