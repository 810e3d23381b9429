using System.Globalization;
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

    /// <summary>Bar, percent and counts, for the eye. All of it is numbers and our own words, so that it may be markup: one frame in place of thirty.</summary>
    internal static MarkupString Face(FullLoadReading load, bool large = false)
    {
        var bar = Segment(load.Loaded, load.IsDone ? "done" : "") + Segment(load.Loading, "now") + Segment(load.Errored, "err") + Segment(load.Queued, "q");
        var percent = load.Percent is { } known ? Invariant($"<span class=\"pc\">{known}%</span>") : "<span class=\"pc muted\">–</span>";
        var errored = load.Errored > 0 ? $", <span class=\"bad-t\">{FullLoadReading.Count(load.Errored)} errored</span>" : "";
        return new($"<div class=\"dm-bar{(large ? " lg" : "")}\">{bar}</div>{percent}<span class=\"sub eta\">{load.CountWords}{errored}</span>");
    }

    private static string Segment(int tables, string cssClass) =>
        tables > 0 ? Invariant($"<i{(cssClass.Length > 0 ? $" class=\"{cssClass}\"" : "")} style=\"flex:{tables}\"></i>") : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
