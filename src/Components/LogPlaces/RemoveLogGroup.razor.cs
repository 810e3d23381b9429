using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.LogPlaces;

/// <summary>Takes a log group out of a view. It only changes the address.</summary>
public sealed partial class RemoveLogGroup : ComponentBase
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired]
    public required LogSource Source { get; set; }

    [Parameter, EditorRequired]
    public required AddedLogGroups Added { get; set; }

    // The replication's own log is what its page is about, and a view of nothing is none.
    private bool MayRemove => Source.Key is null && Added.Sources.Length > 1;

    private void Remove() => Navigation.NavigateTo(Added.AddressOf(Navigation, Added.Names.Where(name => name != Source.LogGroupName)));
}
