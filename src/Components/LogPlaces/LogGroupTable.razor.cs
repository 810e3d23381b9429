using System.Collections.Immutable;
using DmsDashboard.Model.LogPlaces;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.LogPlaces;

/// <summary>The log groups as a table; only the rows in view are in the page.</summary>
public sealed partial class LogGroupTable : ComponentBase
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired]
    public required LogGroupList List { get; set; }

    [Parameter, EditorRequired]
    public required LogGroupQuery Query { get; set; }

    [Parameter, EditorRequired]
    public required ImmutableArray<LogGroupChoice> Selected { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<LogGroupChoice> OnSelect { get; set; }

    /// <summary>True where the list is of several targets.</summary>
    [Parameter]
    public bool ShowTargets { get; set; }

    private ICollection<LogGroupRow> Rows => List.Rows;

    private string AriaSort(LogGroupSort sort) => Query.Sort != sort ? "none" : Query.Descending ? "descending" : "ascending";

    private void SortBy(LogGroupSort sort) => Navigation.NavigateTo(LogGroupAddress.Of(Navigation, Query.SortBy(sort)), replace: true);
}
