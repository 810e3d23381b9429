using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Tables;
using DmsDashboard.Store.History;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Tables;

/// <summary>The tables as a table; only the rows in view are in the page.</summary>
public sealed partial class TablesGrid : ComponentBase
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired]
    public required TableList List { get; set; }

    [Parameter, EditorRequired]
    public required TableQuery Query { get; set; }

    /// <summary>Whether who looks at them may reload tables: else there is nothing to tick or press.</summary>
    [Parameter, EditorRequired]
    public required bool MayReload { get; set; }

    [Parameter, EditorRequired]
    public required ImmutableHashSet<TableToReload> Selected { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<ImmutableHashSet<TableToReload>> OnSelect { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<TableStatistics> OnOpen { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<TableStatistics> OnReload { get; set; }

    /// <summary>Shared with search and filters, which change the same address.</summary>
    [Parameter]
    public AskedAddress<TableQuery> Asked { get; set; } = new(TableQuery.Everything);

    /// <summary>Where the drawings of rates come from; null where there are none.</summary>
    [Parameter]
    public TableHistory? History { get; set; }

    /// <summary>Why no row can be reloaded now; null when one can.</summary>
    [Parameter]
    public string? Explanation { get; set; }

    private ICollection<TableLine> Lines => (ICollection<TableLine>)List.Lines;

    private bool AreAllSelected => Selected.Count >= List.Lines.Count && List.Lines.All(line => Selected.Contains(ReloadOffer.Key(line.Table)));

    private IEnumerable<TableToReload> Keys => List.Lines.Select(static line => ReloadOffer.Key(line.Table));

    private string AriaSort(TableSort sort) => Query.Sort != sort ? "none" : Query.Descending ? "descending" : "ascending";

    private void SortBy(TableSort sort)
    {
        Asked.Ask(Asked.Value.SortBy(sort));
        Navigation.NavigateTo(TableAddress.Of(Navigation, Asked.Value), replace: true);
    }

    private Task SelectAll(ChangeEventArgs change) =>
        OnSelect.InvokeAsync(change.Value is true ? Selected.Union(Keys) : Selected.Except(Keys));

    private Task Toggle(TableStatistics row)
    {
        var key = ReloadOffer.Key(row);
        var without = Selected.Remove(key);
        return OnSelect.InvokeAsync(without.Count < Selected.Count ? without : Selected.Add(key));
    }
}
