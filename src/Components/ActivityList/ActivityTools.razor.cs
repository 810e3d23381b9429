using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.ActivityList;

/// <summary>The filters of the activity. They only change the address; the page reads it.</summary>
public sealed partial class ActivityTools : ComponentBase
{
    private const string LocalFormat = "yyyy-MM-dd'T'HH:mm";

    private static readonly ImmutableArray<ActionOutcome> Outcomes = [ActionOutcome.Accepted, ActionOutcome.Refused, ActionOutcome.NotOffered, ActionOutcome.NotAllowed, ActionOutcome.Unknown];

    private readonly AskedAddress<ActivityQuery> _asked = new(new ActivityQuery());
    private TimeZoneChoice? _drawnZone;
    private bool _isOpen;
    private DateTime? _from;
    private DateTime? _to;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required ActivityQuery Query { get; set; }

    // The fields are bound to this and not to what the address has by now: its echo would overwrite what is typed meanwhile.
    private ActivityQuery Asked => _asked.Value;

    private string ZoneName => Zone.IsUtc ? "UTC" : "local time";

    protected override void OnParametersSet()
    {
        if (_asked.Follow(Query with { BeforeId = null }) || _drawnZone != Zone)
        {
            _drawnZone = Zone;
            (_from, _to) = (Local(Asked.From), Local(Asked.To));
        }
    }

    // What is asked anew begins at the newest.
    private void Go(ActivityQuery query)
    {
        _asked.Ask(query);
        var values = ActivityQueryText.Write(query).ToDictionary(static part => part.Key, static part => (object?)part.Value);
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(values), replace: true);
    }

    private void Clear()
    {
        (_from, _to) = (null, null);
        Go(new ActivityQuery());
    }

    private void FromChanged()
    {
        if (IsTyped(_from))
        {
            Go(Asked with { From = Instant(_from) });
        }
    }

    private void ToChanged()
    {
        if (IsTyped(_to))
        {
            Go(Asked with { To = Instant(_to) });
        }
    }

    private static string SelectClass(bool isSet) => isSet ? "dm-sel set" : "dm-sel hide-sm";

    // As the address gives it back.
    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static EquatableArray<ActivityKind> KindsOf(object? value) => Enum.TryParse<ActivityKind>(value as string, out var kind) ? [kind] : [];

    private static EquatableArray<ActionOutcome> OutcomesOf(object? value) => Enum.TryParse<ActionOutcome>(value as string, out var outcome) ? [outcome] : [];

    private DateTime? Local(DateTimeOffset? instant) => instant is { } value ? Zone.Convert(value).DateTime : null;

    // The browser hands over what the clock on the wall shows; in the hour that a summer's end repeats, the zone's standard time.
    private DateTimeOffset? Instant(DateTime? local) => local is { } value ? new DateTimeOffset(value, Zone.Zone.GetUtcOffset(value)).ToUniversalTime() : null;

    // It does so at each digit of a year that is being typed: 0002, 0020, 0202.
    private static bool IsTyped(DateTime? local) => local is not { Year: < 2000 or > 9998 };
}
