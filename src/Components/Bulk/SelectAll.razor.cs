using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Bulk;

/// <summary>Selects all that the filters find, rows that are not drawn too. A button with a check box's role, for only that can be drawn as mixed.</summary>
public sealed partial class SelectAll : ComponentBase
{
    // A number and not the list: its head is drawn seldom, and would hold a list of long ago.
    [Parameter, EditorRequired]
    public required int Shown { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnPressed { get; set; }

    /// <summary>How many of the list are selected.</summary>
    [Parameter, EditorRequired]
    public required int Selected { get; set; }

    private string Checked => Selected == 0 ? "false" : Selected == Shown ? "true" : "mixed";

    private string Label => string.Create(CultureInfo.InvariantCulture, $"Select all {Shown:N0} shown");
}
