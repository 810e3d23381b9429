using DmsDashboard.Model;
using DmsDashboard.Model.Tables;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Tables;

/// <summary>Every member of a table's statistics, under its name in the API.</summary>
public sealed partial class TableDialog : ComponentBase
{
    [Parameter, EditorRequired]
    public required TableStatistics Table { get; set; }

    /// <summary>Between the last two readings.</summary>
    [Parameter]
    public TableRate Rate { get; set; }

    /// <summary>Rates of the last quarter of an hour.</summary>
    [Parameter]
    public EquatableArray<double?> Trail { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnClose { get; set; }
}
