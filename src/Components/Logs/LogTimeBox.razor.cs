using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Logs;

/// <summary>The field that takes a time to go to.</summary>
public sealed partial class LogTimeBox : ComponentBase
{
    private string _text = "";
    private bool _isWrong;

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required EventCallback<DateTimeOffset> OnJump { get; set; }

    private Task JumpAsync()
    {
        var time = TimeReader.Read(_text, Time.GetUtcNow(), Zone.Zone);
        _isWrong = time is null && !string.IsNullOrWhiteSpace(_text);
        return time is { } wanted ? OnJump.InvokeAsync(wanted) : Task.CompletedTask;
    }
}
