using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>An instant in the chosen zone, readable by machines as well.</summary>
public sealed partial class Timestamp : ComponentBase
{
    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required DateTimeOffset? Value { get; set; }

    [Parameter]
    public TimestampFormat Format { get; set; } = TimestampFormat.Full;

    /// <summary>True to name the zone behind the time; once a view is enough.</summary>
    [Parameter]
    public bool ShowZone { get; set; }

    /// <summary>What stands there when AWS gave no time.</summary>
    [Parameter]
    public string Missing { get; set; } = "not reported";

    private string Machine => Value?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFZ", CultureInfo.InvariantCulture) ?? "";

    private string Title => Value is { } value ? $"{Zone.Text(value)} {Zone.LabelAt(value)}" : "";

    private string ZoneText => ShowZone && Value is { } value ? $" {Zone.LabelAt(value)}" : "";
}
