using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Replications;

/// <summary>Nothing fits the filters: says which, and the way out.</summary>
public sealed partial class NoMatch : ComponentBase
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired]
    public required ReplicationList List { get; set; }

    [Parameter, EditorRequired]
    public required ReplicationQuery Query { get; set; }

    private string Title => Query.Text.Length > 0 ? $"No replication matches “{Query.Text}” with these filters" : "No replication fits these filters";

    private string Words => List.FoundByText == 1 ? "1 replication matches the text" : $"{List.FoundByText} replications match the text";
}
