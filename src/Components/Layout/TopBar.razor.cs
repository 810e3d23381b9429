using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Layout;

/// <summary>The bar on top of every page.</summary>
public sealed partial class TopBar : ComponentBase
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required SnapshotProvider Provider { get; set; }

    // Only there to be drawn again after a pause: the provider itself is cascaded as fixed.
    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    private string Page => Navigation.ToBaseRelativePath(Navigation.Uri).Split('?', '#')[0];

    private bool IsActivity => string.Equals(Page, "activity", StringComparison.OrdinalIgnoreCase);

    private bool IsLogs => Page.Split('/')[0].Equals("logs", StringComparison.OrdinalIgnoreCase);

    private bool IsEndpoints => string.Equals(Page, "endpoints", StringComparison.OrdinalIgnoreCase);

    private bool IsAlerts => string.Equals(Page, "alerts", StringComparison.OrdinalIgnoreCase);

    private bool IsStatus => string.Equals(Page, "dashboard", StringComparison.OrdinalIgnoreCase);

    private bool IsShares => string.Equals(Page, "shares", StringComparison.OrdinalIgnoreCase);

    private string? CurrentShares => IsShares ? "page" : null;

    private string? CurrentStatus => IsStatus ? "page" : null;

    private string? Current => IsActivity || IsLogs || IsEndpoints || IsAlerts || IsStatus || IsAccess || IsShares ? null : Page.Length == 0 ? "page" : "true";

    private bool IsAccess => string.Equals(Page, "access", StringComparison.OrdinalIgnoreCase);

    private string? CurrentAccess => IsAccess ? "page" : null;

    private string? CurrentActivity => IsActivity ? "page" : null;

    private string? CurrentAlerts => IsAlerts ? "page" : null;

    private string? CurrentEndpoints => IsEndpoints ? "page" : null;

    private string? CurrentLogs => !IsLogs ? null : Page.Contains('/', StringComparison.Ordinal) ? "true" : "page";

    private string Pressed => Provider.PausedAt is null ? "false" : "true";

    private string PauseIcon => Provider.PausedAt is null ? "pause" : "play";
}
