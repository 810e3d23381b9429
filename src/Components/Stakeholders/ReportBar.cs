using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Stakeholders;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Stakeholders;

/// <summary>Bars of tables. Widths are whole hundredths, each a class: a page that anybody may be given has no style of its own in it.</summary>
internal static class ReportBar
{
    /// <summary>The bar of one replication; a dashed track where nothing is known, none where nothing is to be copied.</summary>
    public static MarkupString Draw(CopyState copy) => copy switch
    {
        { IsNothingToCopy: true } => new MarkupString("<span class=\"dm-bar none\" aria-hidden=\"true\"></span>"),
        { IsCounted: true } => EncodedMarkup.Of($"<span class=\"dm-bar\" aria-hidden=\"true\">{Segments(copy.Loaded, copy.Loading, copy.Errored, copy.Queued, copy.IsComplete || IsDoneButForErrors(copy))}</span>"),
        _ => new MarkupString("<span class=\"dm-bar dark\" aria-hidden=\"true\"></span>"),
    };

    public static MarkupString Segments(int loaded, int loading, int errored, int queued, bool isDone)
    {
        var total = (long)loaded + loading + errored + queued;
        return EncodedMarkup.Of($"{Segment(loaded, total, isDone ? " done" : "")}{Segment(loading, total, " now")}{Segment(errored, total, " err")}{Segment(queued, total, " q")}");
    }

    // Never drawn as nothing.
    private static MarkupString Segment(int tables, long total, string cssClass) =>
        tables > 0 ? EncodedMarkup.Of($"<i class=\"f{(int)Math.Max(1, 100L * tables / total)}{cssClass}\"></i>") : default;

    private static bool IsDoneButForErrors(CopyState copy) => copy is { Loading: 0, Queued: 0 };
}
