using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.ActivityList;

/// <summary>The filters of the activity. They only change the address; the page reads it.</summary>
public sealed partial class ActivityTools : ComponentBase
{
    private const string LocalFormat = "yyyy-MM-dd'T'HH:mm";

    private static readonly ImmutableArray<ActionOutcome> Outcomes = [ActionOutcome.Accepted, ActionOutcome.Refused, ActionOutcome.Unknown];

    private bool _isOpen;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required ActivityQuery Query { get; set; }

    private string ZoneName => Zone.IsUtc ? "UTC" : "local time";

    // What is asked anew begins at the newest.
    private void Go(ActivityQuery query)
    {
        var values = ActivityQueryText.Write(query with { BeforeId = null }).ToDictionary(static part => part.Key, static part => (object?)part.Value);
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(values), replace: true);
    }

    private static string SelectClass(bool isSet) => isSet ? "dm-sel set" : "dm-sel hide-sm";

    private static string? Value(ChangeEventArgs change) => change.Value is string { Length: > 0 } value ? value : null;

    private static EquatableArray<ActivityKind> KindsOf(string? value) => Enum.TryParse<ActivityKind>(value, out var kind) ? [kind] : [];

    private static EquatableArray<ActionOutcome> OutcomesOf(string? value) => Enum.TryParse<ActionOutcome>(value, out var outcome) ? [outcome] : [];

    private string? Local(DateTimeOffset? instant) => instant is { } value ? Zone.Convert(value).ToString(LocalFormat, CultureInfo.InvariantCulture) : null;

    // The browser hands over what the clock on the wall shows; in the hour that a summer's end repeats, the zone's standard time.
    private DateTimeOffset? Instant(ChangeEventArgs change) =>
        DateTime.TryParse(Value(change), CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is > 1 and < 9999
            ? new DateTimeOffset(local, Zone.Zone.GetUtcOffset(local)).ToUniversalTime()
            : null;
}
