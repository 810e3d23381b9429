using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>The button that changes every time on the page between UTC and the browser's zone.</summary>
public sealed partial class TimeZoneSwitch : ComponentBase
{
    [CascadingParameter]
    public required TimeZoneProvider Provider { get; set; }

    // Only there to be drawn again when the choice changes: the provider itself is cascaded as fixed.
    [CascadingParameter]
    public TimeZoneChoice Choice { get; set; } = TimeZoneChoice.Utc;

    private string Pressed => Choice.IsUtc ? "false" : "true";
}
