using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>Progress of the full load: the segments are tables, the number is FullLoadProgressPercent. What AWS did not say is not drawn as zero.</summary>
public sealed partial class FullLoadBar : ComponentBase
{
    [Parameter, EditorRequired]
    public required ReplicationStats? Stats { get; set; }

    /// <summary>What stands there while there are no counts: "never loaded", "not yet".</summary>
    [Parameter]
    public string Missing { get; set; } = "no counts yet";

    /// <summary>True for the height of the detail page.</summary>
    [Parameter]
    public bool Large { get; set; }

    /// <summary>The bar without a component around it, for lists: one frame of a render tree in place of forty.</summary>
    /// <param name="load">The counts.</param>
    /// <param name="missing">What stands there while there are none.</param>
    /// <param name="large">True for the height of the detail page.</param>
    /// <param name="eta">A line about the time that is left, from <see cref="FinishText"/>; none by default.</param>
    internal static MarkupString Draw(FullLoadReading load, string missing, bool large = false, MarkupString eta = default) => load switch
    {
        { Total: not > 0 } => EncodedMarkup.Of($"<span class=\"muted\">–</span> <span class=\"sub muted\">{missing}</span>"),
        { Percent: { } percent } => EncodedMarkup.Of($"<div class=\"dm-fl\" role=\"progressbar\" aria-label=\"Full load\" aria-valuenow=\"{percent}\" aria-valuetext=\"{load.Words}\">{Face(load, large, eta)}</div>"),
        _ => EncodedMarkup.Of($"<div class=\"dm-fl\" role=\"img\" aria-label=\"{load.Words}\">{Face(load, large, eta)}</div>"),
    };

    private static MarkupString Face(FullLoadReading load, bool large, MarkupString eta)
    {
        var bar = EncodedMarkup.Of($"{Segment(load.Loaded, load.IsDone ? "done" : "")}{Segment(load.Loading, "now")}{Segment(load.Errored, "err")}{Segment(load.Queued, "q")}");
        var percent = load.Percent is { } known ? EncodedMarkup.Of($"<span class=\"pc\">{known}%</span>") : new MarkupString("<span class=\"pc muted\">–</span>");
        var errored = load.Errored > 0 ? EncodedMarkup.Of($", <span class=\"bad-t\">{FullLoadReading.Count(load.Errored)} errored</span>") : default;
        return EncodedMarkup.Of($"<div class=\"{(large ? "dm-bar lg" : "dm-bar")}\">{bar}</div>{percent}{eta}<span class=\"sub eta\">{load.CountWords}{errored}</span>");
    }

    private static MarkupString Segment(int tables, string cssClass) =>
        tables > 0 ? EncodedMarkup.Of($"<i class=\"{cssClass}\" style=\"flex:{tables}\"></i>") : default;
}
