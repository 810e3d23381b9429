using System.Globalization;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Logs;

/// <summary>
/// What is inside a row, as one frame of a render tree: hundreds of rows a second go by on a busy log. Its buttons are heard by wwwroot/js/log-pane.js,
/// which goes by their data-act.
/// </summary>
internal static class LogRowMarkup
{
    private static readonly MarkupString Nothing = new("");

    public static MarkupString Of(LogRow row, LogRowLook look) => row switch
    {
        { Kind: LogRowKind.Older } => OlderMarkup.Of(row, look),
        { Kind: LogRowKind.More } => Wide(row.Entry.More[row.Part], look),
        { Entry.Item.Mark: { } mark } => OfMark(row.Entry, mark, look),
        { Entry.Item: { Event: { } line } item } => EncodedMarkup.Of($"{Severity(row.Entry, item)}{Time(line, look)}{Source(row.Entry, line, look)}<span class=\"cmp\">{Component(item, look)}</span><span class=\"tx\">{Stage(item)}{Means(item)}{Text(item, row.Entry, look)}{SourceFile(item)}{More(row.Entry)}{Repeats(row.Entry)}</span>{Buttons(row.Entry, look)}"),
        _ => Nothing,
    };

    // Where lines may be missing, CloudWatch has them.
    private static MarkupString OfMark(LogEntry entry, LogMark mark, LogRowLook look) =>
        EncodedMarkup.Of($"{Icon.Draw(MarkIcon(mark))}<time>{Clock(mark.At, look)}</time>{Whose(entry, look)}<span title=\"{mark.Sentence}\">{mark.Sentence}</span>{(mark.Kind is LogMarkKind.Gap or LogMarkKind.Sampled or LogMarkKind.Dropped ? Around(entry) : Nothing)}");

    // Of several sources, each has its own tail.
    private static MarkupString Whose(LogEntry entry, LogRowLook look) =>
        look.Source(entry.Order) is { } source ? EncodedMarkup.Of($"<b class=\"src\"><i class=\"sw\"></i>{source.Tag}</b>") : Nothing;

    private static MarkupString Around(LogEntry entry) =>
        EncodedMarkup.Of($"<button type=\"button\" class=\"lnk\" data-act=\"around\" data-key=\"{entry.Key.ToString()}\">Read them from CloudWatch</button>");

    private static MarkupString Wide(LogItem item, LogRowLook look) =>
        EncodedMarkup.Of($"<span></span><span></span><span class=\"src\"></span><span class=\"cmp\"></span><span class=\"tx\">{LogTextMarkup.Of(item, look, isNow: false)}</span>");

    private static MarkupString Severity(LogEntry entry, LogItem item)
    {
        var letter = item.Severity?.ToString() ?? "";
        var word = entry.Severity switch
        {
            LogSeverities.Error => "Error",
            LogSeverities.Warning => "Warning",
            LogSeverities.Info => "Information",
            LogSeverities.Debug => "Debug",
            _ => "No severity",
        };
        return EncodedMarkup.Of($"<span class=\"sv {letter}\" title=\"{word}\">{letter}</span>");
    }

    private static MarkupString Time(LogEvent line, LogRowLook look)
    {
        var at = line.Timestamp;
        var title = $"{look.Zone.Text(at)}{at.ToString(".fff", CultureInfo.InvariantCulture)} {look.Zone.LabelAt(at)}";
        // The browser puts the age in at once (wwwroot/js/log-pane.js): a text that changed by itself would be sent again at each drawing.
        return look.Query.ShowsAges
            ? EncodedMarkup.Of($"<time datetime=\"{Machine(at)}\" data-age=\"ago\" title=\"{title}\">{look.Zone.Text(at, TimestampFormat.Time)}</time>")
            : IsToday(at, look)
                ? EncodedMarkup.Of($"<time datetime=\"{Machine(at)}\" title=\"{title}\">{look.Zone.Text(at, TimestampFormat.Time)}<span class=\"ms\">{at.ToString(".fff", CultureInfo.InvariantCulture)}</span></time>")
                : EncodedMarkup.Of($"<time datetime=\"{Machine(at)}\" title=\"{title}\">{look.Zone.Text(at, TimestampFormat.DayTime)}</time>");
    }

    // The browser draws by it what of the histogram is in sight.
    private static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static MarkupString Source(LogEntry entry, LogEvent line, LogRowLook look)
    {
        var own = line.IsOrchestrator ? "Orchestr." : "Task";
        return look.Source(entry.Order) is { } source
            ? EncodedMarkup.Of($"<span class=\"src\" title=\"{source.Name}, {line.LogStreamName}\"><i class=\"sw\"></i>{(source.Tag == "Task" ? own : source.Tag)}</span>")
            : EncodedMarkup.Of($"<span class=\"src\" title=\"{line.LogStreamName}\">{own}</span>");
    }

    private static MarkupString Component(LogItem item, LogRowLook look) => item switch
    {
        { Line.Component: { } component } => LogTextMarkup.Marked(component, look.Query.Text, isNow: false),
        { Message.ReplicationState: { } state } when StartupStages.NumberOf(state) is { } number => EncodedMarkup.Of($"{number} of {StartupStages.All.Length}"),
        _ => Nothing,
    };

    private static MarkupString Stage(LogItem item)
    {
        if (item.Message?.ReplicationState is not { } state)
        {
            return Nothing;
        }

        var kind = item.Severity == 'E' ? " bad" : state == ReplicationStatus.Running ? " ok" : "";
        return EncodedMarkup.Of($"<span class=\"dm-stage{kind}\">{StartupStages.DisplayName(state)}</span>");
    }

    private static MarkupString Means(LogItem item) =>
        item.Explanation is { } known ? EncodedMarkup.Of($"<span class=\"means\" data-means>{known.WhatBroke}</span>") : Nothing;

    private static MarkupString Text(LogItem item, LogEntry entry, LogRowLook look) => LogTextMarkup.Of(item, look, ReferenceEquals(entry, look.Selected));

    private static MarkupString SourceFile(LogItem item) =>
        item.Line?.SourceFile is { } file ? EncodedMarkup.Of($" <small>({file}:{item.Line.SourceLine ?? 0})</small>") : Nothing;

    private static MarkupString More(LogEntry entry) => entry.More.Count == 0 ? Nothing
        : EncodedMarkup.Of($"<button type=\"button\" class=\"rep\" data-act=\"fold\" aria-expanded=\"{(entry.IsUnfolded ? "true" : "false")}\">{(entry.IsUnfolded ? "−" : "+")}{entry.More.Count} {(entry.More.Count == 1 ? "line" : "lines")}</button>");

    private static MarkupString Repeats(LogEntry entry) => entry.Repeats is not { Folded: > 0 } repeats ? Nothing
        : EncodedMarkup.Of($"<button type=\"button\" class=\"rep\" data-act=\"repeats\" aria-expanded=\"{(entry.ShowsRepeats ? "true" : "false")}\">{Number(repeats.Count)} like this in {DurationText.Long(repeats.Span)}</button>");

    private static MarkupString Buttons(LogEntry entry, LogRowLook look) => !ReferenceEquals(entry, look.Selected) ? Nothing
        : EncodedMarkup.Of($"<span class=\"acts\"><button type=\"button\" class=\"dm-copy\" data-act=\"copy\" aria-label=\"Copy line\" title=\"Copy line (C)\">{Icon.Draw("copy")}</button></span>");

    private static string Clock(DateTimeOffset at, LogRowLook look) => look.Zone.Text(at, IsToday(at, look) ? TimestampFormat.Time : TimestampFormat.DayTime);

    private static bool IsToday(DateTimeOffset at, LogRowLook look) => DateOnly.FromDateTime(look.Zone.Convert(at).DateTime) == look.Today;

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string MarkIcon(LogMark mark) => mark.Kind switch
    {
        LogMarkKind.Gap or LogMarkKind.Dropped => "cut",
        LogMarkKind.Reconnected or LogMarkKind.HandedOver => "refresh",
        LogMarkKind.Live => "play",
        LogMarkKind.Fault => "unplug",
        _ => "info",
    };
}
