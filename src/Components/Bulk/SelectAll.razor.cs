using System.Globalization;
using DmsDashboard.Components.Replications;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Bulk;

/// <summary>Selects all that the filters find, rows that are not drawn too. A button with a check box's role, for only that can be drawn as mixed.</summary>
public sealed partial class SelectAll : ComponentBase
{
    [Inject]
    public required Selection Selection { get; init; }

    [Parameter, EditorRequired]
    public required ReplicationList List { get; set; }

    /// <summary>How many of the list are selected.</summary>
    [Parameter, EditorRequired]
    public required int Selected { get; set; }

    private string Checked => Selected == 0 ? "false" : Selected == List.Shown ? "true" : "mixed";

    private string Label => string.Create(CultureInfo.InvariantCulture, $"Select all {List.Shown:N0} shown");
}
