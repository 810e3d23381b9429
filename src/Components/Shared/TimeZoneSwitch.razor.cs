using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>Changes every time on the page between UTC and the browser's zone.</summary>
public sealed partial class TimeZoneSwitch : ComponentBase
{
    [CascadingParameter]
    public TimeZoneProvider? Provider { get; set; }

    // Cascaded by itself, since the provider is cascaded as fixed and would not have this drawn again.
    [CascadingParameter]
    public TimeZoneChoice Choice { get; set; } = TimeZoneChoice.Utc;

    private Task ShowAsync(bool utc) => Provider is not null && Choice.IsUtc != utc ? Provider.ToggleAsync() : Task.CompletedTask;
}
