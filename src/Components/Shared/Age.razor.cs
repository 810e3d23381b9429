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

    /// <summary>The age without a component around it, for lists.</summary>
    internal static MarkupString Draw(DateTimeOffset value, AgeForm form, TimeZoneChoice zone, DateTimeOffset now) =>
        EncodedMarkup.Of($"<time datetime=\"{Machine(value)}\" title=\"{Title(value, zone)}\" data-age=\"{Kind(form)}\">{Text(value, form, now)}</time>");

    // Both name a rule of ages.js.
    private static string Kind(AgeForm form) => form switch
    {
        AgeForm.Elapsed => "elapsed",
        AgeForm.Rough => "rough",
        AgeForm.Countdown => "countdown",
        AgeForm.Left => "left",
        AgeForm.Most => "most",
        _ => "ago",
    };

    private static string Machine(DateTimeOffset value) => value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFZ", CultureInfo.InvariantCulture);

    private static string Title(DateTimeOffset value, TimeZoneChoice zone) => $"{zone.Text(value)} {zone.LabelAt(value)}";

    private static string Text(DateTimeOffset value, AgeForm form, DateTimeOffset now) => form switch
    {
        AgeForm.Elapsed => DurationText.Long((now - value).Duration()),
        AgeForm.Rough => DurationText.Rough((now - value).Duration()),
        AgeForm.Left => DurationText.Left(value, now),
        AgeForm.Most => DurationText.Most(value, now),
        _ => DurationText.Age(value, now),
    };
}
