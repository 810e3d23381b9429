using System.Globalization;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>ProvisionData in a cell: capacity held, of what range, and what becomes of it. The track is log2 from 1 to 384 DCU.</summary>
public sealed partial class CapacityMeter : ComponentBase
{
    private const double LargestCapacityUnits = 384;

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    [Inject]
    public required TimeProvider Time { get; init; }

    private CapacityReading Capacity { get; set; } = CapacityReading.Nothing;

    private string CssClass => Capacity.Units is null ? "dm-cap none" : "dm-cap";

    private string TrackClass => Capacity.IsAtMaximum ? "dm-rng full" : "dm-rng";

    private string RangeStyle => Invariant($"left:{At(Capacity.Min):0.#}%;width:{At(Capacity.Max ?? Capacity.Min) - At(Capacity.Min):0.#}%");

    private string TickStyle => Invariant($"left:{At(Capacity.Units ?? 1):0.#}%");

    protected override void OnParametersSet() => Capacity = CapacityReading.Of(Entry, Time.GetUtcNow());

    private static double At(int units) => Math.Log2(Math.Clamp(units, 1, LargestCapacityUnits)) / Math.Log2(LargestCapacityUnits) * 100;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
