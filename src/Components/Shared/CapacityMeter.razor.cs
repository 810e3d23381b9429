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

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Inject]
    public required TimeProvider Time { get; init; }

    private static string RangeStyle(CapacityReading capacity) =>
        Invariant($"left:{At(capacity.Min):0.#}%;width:{At(capacity.Max ?? capacity.Min) - At(capacity.Min):0.#}%");

    private static string TickStyle(CapacityReading capacity) => Invariant($"left:{At(capacity.Units ?? 1):0.#}%");

    private static double At(int units) => Math.Log2(Math.Clamp(units, 1, LargestCapacityUnits)) / Math.Log2(LargestCapacityUnits) * 100;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
