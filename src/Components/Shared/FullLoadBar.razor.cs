using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>Progress of the full load: the segments are tables, the number is FullLoadProgressPercent. What AWS did not say is not drawn as zero.</summary>
public sealed partial class FullLoadBar : ComponentBase
{
    [Parameter, EditorRequired]
    public required ReplicationStats? Stats { get; set; }

    /// <summary>What stands there while there are no counts: "never loaded", "not yet".</summary>
    [Parameter]
    public string Missing { get; set; } = "no counts yet";

    /// <summary>True for the height of the detail page.</summary>
    [Parameter]
    public bool Large { get; set; }
}
