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

    private string Current => Navigation.ToBaseRelativePath(Navigation.Uri).Split('?')[0].Length == 0 ? "page" : "true";

    private string Pressed => Provider.PausedAt is null ? "false" : "true";

    private string PauseIcon => Provider.PausedAt is null ? "pause" : "play";
}
