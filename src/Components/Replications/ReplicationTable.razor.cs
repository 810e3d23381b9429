using DmsDashboard.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Replications;

/// <summary>The table; only the rows in view are in the page.</summary>
public sealed partial class ReplicationTable : ComponentBase
{
    // Only there to be drawn again, and the rows with it, when another zone is chosen.
    [CascadingParameter]
    public TimeZoneChoice? Zone { get; set; }

    [Parameter, EditorRequired]
    public required ReplicationList List { get; set; }

    [Parameter, EditorRequired]
    public required ReplicationQuery Query { get; set; }

    private string Label => Query.Sort is ReplicationSort.Status && !Query.Descending ? "Replications, needs attention first" : "Replications";
}
