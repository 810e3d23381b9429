using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Tables;

/// <summary>Every member of a table's statistics, under its name in the API.</summary>
public sealed partial class TableDialog : ComponentBase
{
    [Parameter, EditorRequired]
    public required TableStatistics Table { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnClose { get; set; }
}
