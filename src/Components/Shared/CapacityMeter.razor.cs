using System.Globalization;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>Capacity in a cell: of a task its instance; else ProvisionData: capacity held, of what range, and what becomes of it. The track is log2 from 1 to 384 DCU.</summary>
public sealed partial class CapacityMeter : ComponentBase
{
    private const double LargestCapacityUnits = 384;

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Inject]
    public required TimeProvider Time { get; init; }

    /// <summary>Capacity, range and track: numbers and our own words only, so that it may be markup; it does not depend on the time of day.</summary>
    internal static MarkupString Face(ReplicationEntry entry) => entry.Kind is ReplicationKind.Task ? default : Face(CapacityReading.Of(entry, DateTimeOffset.MinValue));

    private static MarkupString Face(CapacityReading capacity)
    {
        var units = capacity.Units is { } held ? Invariant($"<b>{held} DCU</b>") : "<span class=\"muted\">–</span>";
        return new($"<span>{units}<span class=\"muted\">{capacity.OfRange}{(capacity.IsIdle ? ", billed" : "")}</span></span>{(capacity.HasTrack ? Track(capacity) : "")}");
    }

    private static string Track(CapacityReading capacity)
    {
        var range = Invariant($"left:{At(capacity.Min):0.#}%;width:{At(capacity.Max ?? capacity.Min) - At(capacity.Min):0.#}%");
        var tick = Invariant($"left:{At(capacity.Units ?? 1):0.#}%");
        return $"<div class=\"dm-rng{(capacity.IsAtMaximum ? " full" : "")}\" aria-hidden=\"true\"><i style=\"{range}\"></i><u style=\"{tick}\"></u></div>";
    }

    private static double At(int units) => Math.Log2(Math.Clamp(units, 1, LargestCapacityUnits)) / Math.Log2(LargestCapacityUnits) * 100;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
