using System.Globalization;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Logs;

/// <summary>The sources of a merged log, each with its colour, name and number of lines; a press hides or shows its lines.</summary>
public sealed partial class LogSourceChips : ComponentBase
{
    [CascadingParameter]
    public LogView View { get; set; } = LogView.Empty;

    [Parameter, EditorRequired]
    public required LogQuery Query { get; set; }

    /// <summary>The lines that are listed.</summary>
    [Parameter, EditorRequired]
    public required LogCounts Counts { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<LogQuery> OnQuery { get; set; }

    /// <summary>What stands beside each chip, as a button that removes it.</summary>
    [Parameter]
    public RenderFragment<LogSource>? ForEach { get; set; }

    private string Count(LogSourceLook look) => Counts.OfSource(look.Order).ToString("N0", CultureInfo.InvariantCulture);
}
