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

    /// <summary>The meter without a component around it, for lists.</summary>
    internal static MarkupString Draw(ReplicationEntry entry, TimeZoneChoice zone, DateTimeOffset now) =>
        entry.Task is { } task ? DrawInstance(InstanceReading.Of(task, entry.Instance)) : Draw(CapacityReading.Of(entry, now), zone, now);

    /// <summary>True when the meter counts down to nothing, so that it looks the same at any time and in any zone.</summary>
    internal static bool IsTimeless(ReplicationEntry entry) => entry.Kind is ReplicationKind.Task || CapacityReading.Of(entry, DateTimeOffset.MinValue).ReleasedAt is null;

    private static MarkupString Draw(CapacityReading capacity, TimeZoneChoice zone, DateTimeOffset now)
    {
        var units = capacity.Units is { } held ? EncodedMarkup.Of($"<b>{held} DCU</b>") : new MarkupString("<span class=\"muted\">–</span>");
        var range = $"{capacity.OfRange}{(capacity.IsIdle ? ", billed" : "")}";
        var sub = capacity.ReleasedAt is { } releasedAt ? Release(capacity, Age.Draw(releasedAt, AgeForm.Countdown, zone, now)) : EncodedMarkup.Of($"{capacity.NewProvisioning ?? capacity.State}");
        return EncodedMarkup.Of($"<div class=\"{(capacity.Units is null ? "dm-cap none" : "dm-cap")}\"><span>{units}<span class=\"muted\">{range}</span></span>{Track(capacity)}<span class=\"sub\"{Title(capacity)}>{sub}</span></div>");
    }

    // A task holds no capacity of its own: it runs on an instance, which others may share.
    private static MarkupString DrawInstance(InstanceReading instance) =>
        EncodedMarkup.Of($"<div class=\"dm-cap\" data-instance><b>{instance.Class}</b><span class=\"{instance.CssClass}\" title=\"{instance.Identifier}\">{instance.Words}</span></div>");

    private static MarkupString Title(CapacityReading capacity) => capacity.NewProvisioning is { } title ? EncodedMarkup.Of($" title=\"{title}\"") : default;

    private static MarkupString Release(CapacityReading capacity, MarkupString age) =>
        EncodedMarkup.Of($"<span class=\"{(capacity.IsReleaseNear ? "dm-release near" : "dm-release")}\">{Icon.Draw("hour")} released {age}</span>");

    private static MarkupString Track(CapacityReading capacity)
    {
        if (!capacity.HasTrack)
        {
            return default;
        }

        var range = Invariant($"left:{At(capacity.Min):0.#}%;width:{At(capacity.Max ?? capacity.Min) - At(capacity.Min):0.#}%");
        var tick = Invariant($"left:{At(capacity.Units ?? 1):0.#}%");
        return EncodedMarkup.Of($"<div class=\"{(capacity.IsAtMaximum ? "dm-rng full" : "dm-rng")}\" aria-hidden=\"true\"><i style=\"{range}\"></i><u style=\"{tick}\"></u></div>");
    }

    private static double At(int units) => Math.Log2(Math.Clamp(units, 1, LargestCapacityUnits)) / Math.Log2(LargestCapacityUnits) * 100;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
