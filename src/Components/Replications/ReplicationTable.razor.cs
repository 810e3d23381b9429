using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Replications;

/// <summary>The table; only the rows in view are in the page.</summary>
public sealed partial class ReplicationTable : ComponentBase
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired]
    public required ReplicationList List { get; set; }

    [Parameter, EditorRequired]
    public required ReplicationQuery Query { get; set; }

    private string Label => Query.Sort is ReplicationSort.Status && !Query.Descending ? "Replications, needs attention first" : "Replications";

    private string AriaSort(ReplicationSort sort) => Query.Sort != sort ? "none" : Query.Descending ? "descending" : "ascending";

    private void SortBy(ReplicationSort sort) => Navigation.NavigateTo(QueryAddress.Of(Navigation, Query.SortBy(sort)), replace: true);
}
