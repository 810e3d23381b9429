using DmsDashboard.Model.LogPlaces;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.LogPlaces;

/// <summary>Search, and filters with their counts. They only change the address; the page reads it.</summary>
public sealed partial class LogGroupTools : ComponentBase
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired]
    public required LogGroupList List { get; set; }

    [Parameter, EditorRequired]
    public required LogGroupQuery Query { get; set; }

    // A chip with nothing behind it is noise.
    private IEnumerable<(LogGroupFilter Filter, string Word)> Chips =>
        LogGroupWords.Filters.Where(chip => chip.Filter is LogGroupFilter.All || chip.Filter == Query.Filter || List.Counts[chip.Filter] > 0);

    private void Go(LogGroupQuery query) => Navigation.NavigateTo(LogGroupAddress.Of(Navigation, query), replace: true);
}
