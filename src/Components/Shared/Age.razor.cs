using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>How long ago, or how long until, in words. The browser keeps it right (wwwroot/js/ages.js) without asking the server.</summary>
public sealed partial class Age : ComponentBase
{
    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required DateTimeOffset? Value { get; set; }

    [Parameter]
    public AgeForm Form { get; set; } = AgeForm.Ago;

    // Both name a rule of ages.js.
    private string Kind => Form switch
    {
        AgeForm.Elapsed => "elapsed",
        AgeForm.Rough => "rough",
        _ => "ago",
    };

    private string Machine => Value?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFZ", CultureInfo.InvariantCulture) ?? "";

    private string Title => Value is { } value ? $"{Zone.Text(value)} {Zone.LabelAt(value)}" : "";

    private string Text(DateTimeOffset value)
    {
        var now = Time.GetUtcNow();
        return Form switch
        {
            AgeForm.Elapsed => DurationText.Long((now - value).Duration()),
            AgeForm.Rough => DurationText.Rough((now - value).Duration()),
            _ => DurationText.Age(value, now),
        };
    }
}
