using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Endpoints;

/// <summary>Search and filters. They only change the address; the page reads it.</summary>
public sealed partial class EndpointTools : ComponentBase
{
    private static readonly (EndpointFilter Filter, string Word)[] Chips =
        [(EndpointFilter.All, "All"), (EndpointFilter.Source, "Sources"), (EndpointFilter.Target, "Targets"), (EndpointFilter.Failed, "Connection failed"), (EndpointFilter.Unused, "Not used")];

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired]
    public required EndpointQuery Query { get; set; }

    private void Go(EndpointQuery query) => Navigation.NavigateTo(EndpointAddress.Of(Navigation, query), replace: true);
}
