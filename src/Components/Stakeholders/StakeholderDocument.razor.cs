using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Stakeholders;

/// <summary>The document around a stakeholder's page.</summary>
public sealed partial class StakeholderDocument : ComponentBase
{
    /// <summary>The time between two looks of a page; wwwroot/js/progress.js has the same.</summary>
    internal const int RenewSeconds = 10;

    [CascadingParameter]
    private HttpContext? HttpContext { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>True for a page that shows what changes.</summary>
    [Parameter]
    public bool Renews { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    private static string Seconds => RenewSeconds.ToString(CultureInfo.InvariantCulture);

    // For a television, on which nobody clicks: ?theme=dark.
    private string? Theme => HttpContext?.Request.Query["theme"].ToString() is "dark" or "light" ? HttpContext.Request.Query["theme"].ToString() : null;

    // One that is scaled has fewer pixels than a large desk's screen: ?tv=1 says what it is.
    private string Television => HttpContext?.Request.Query["tv"].ToString() is "1" ? "screen and (orientation: landscape)" : "screen and (min-width: 1800px)";

    private string BaseHref => $"{HttpContext?.Request.PathBase.Value?.TrimEnd('/')}/";
}
