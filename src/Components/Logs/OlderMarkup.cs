using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Logs;

/// <summary>The row before which lines are missing: offers to read them, says that they are being read, why they could not be, or that there are none.</summary>
internal static class OlderMarkup
{
    public static MarkupString Of(LogRow row, LogRowLook look) => look.Pages switch
    {
        { Older: OlderState.Reading } => EncodedMarkup.Of($"{Icon.Draw("cut")}<span>Reading older lines from CloudWatch Logs…</span>"),
        { Older: OlderState.Beginning } => EncodedMarkup.Of($"{Icon.Draw("info")}<span>The log begins here.</span>"),
        { Older: OlderState.Failed, Fault: { } fault } => EncodedMarkup.Of($"{Icon.Draw("unplug")}<span>Older lines could not be read: {fault.Sentence}</span>{Button("Try again", asksItself: false)}"),
        _ when row.Entry.Ticks > long.MinValue => EncodedMarkup.Of($"{Icon.Draw("cut")}<span>Older lines are not loaded</span>{Button("Load older lines", asksItself: true)}"),
        _ => new MarkupString(""),
    };

    // What failed once is not tried again by scrolling alone.
    private static MarkupString Button(string words, bool asksItself) =>
        EncodedMarkup.Of($"<button type=\"button\" class=\"lnk\" data-act=\"older\"{new MarkupString(asksItself ? " data-log-edge=\"older\"" : "")}>{words}</button>");
}
