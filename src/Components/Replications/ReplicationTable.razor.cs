using DmsDashboard.Components.Bulk;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Replications;

/// <summary>The table; only the rows in view are in the page.</summary>
public sealed partial class ReplicationTable : ComponentBase, IDisposable
{
    [Inject]
    public required Selection Selection { get; init; }

    // Only there to be drawn again, and the rows with it, when another zone is chosen.
    [CascadingParameter]
    public TimeZoneChoice? Zone { get; set; }

    // Not taken by each row: what is cascaded to change costs it a copy of its parameters.
    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    [Parameter, EditorRequired]
    public required ReplicationList List { get; set; }

    [Parameter, EditorRequired]
    public required ReplicationQuery Query { get; set; }

    private bool MayAct => Origin.MayAct;

    private string Label => Query.Sort is ReplicationSort.Status && !Query.Descending ? "Replications, needs attention first" : "Replications";

    public void Dispose() => Selection.Changed -= StateHasChanged;

    // Each row asks for itself whether it is another than before: of all that are in view only those are drawn.
    protected override void OnInitialized() => Selection.Changed += StateHasChanged;
}
