using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Model.Cdc;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.LogDownload;

/// <summary>The choices of the download dialog.</summary>
public sealed partial class DownloadFields : ComponentBase
{
    private static readonly IReadOnlyList<(LogFileFormat Value, string Words)> Formats = [(LogFileFormat.Text, "Text"), (LogFileFormat.Ndjson, "NDJSON")];

    [Parameter, EditorRequired]
    public required DownloadForm Form { get; set; }

    [Parameter, EditorRequired]
    public required DownloadSubject Subject { get; set; }

    [Parameter, EditorRequired]
    public required DownloadReading Reading { get; set; }

    /// <summary>The lines that the page holds, oldest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<LogItem> Held { get; set; }

    /// <summary>Those of them that its filters show.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<LogItem> Shown { get; set; }

    /// <summary>Raised after each change of the form.</summary>
    [Parameter, EditorRequired]
    public required EventCallback OnChange { get; set; }

    private IReadOnlyList<(DownloadSpan Value, string Words)> Spans =>
    [
        (DownloadSpan.LastHour, "Last hour"), (DownloadSpan.Last6Hours, "Last 6 h"), (DownloadSpan.Last24Hours, "Last 24 h"),
        .. Subject.RunStart is null ? Array.Empty<(DownloadSpan, string)>() : [(DownloadSpan.ThisRun, "This run")],
        (DownloadSpan.Typed, "From and to"),
    ];

    private string HeldCount => Lines(Held.Count);

    private string HeldSpan => Ends() is var (first, last)
        ? $"{UtcText(first)} to {UtcText(last)} UTC. Marks of gaps are in the file too."
        : "The page holds no lines yet.";

    private string FormatWords => Form.Format is LogFileFormat.Ndjson
        ? "A JSON object a line: times, log group, stream, message, and severity, component and text where they are known."
        : "A line an event: time in UTC, stream and message, parted by tabs.";

    private string? Problem(string field) => Form.MayScold(field) ? Reading.Problems.GetValueOrDefault(field) : null;

    private Task SetSpan(DownloadSpan span) => Set(() =>
    {
        // What the last choice meant is where typing begins.
        if (span is DownloadSpan.Typed && Form.From.Length == 0 && Reading.From is { } from)
        {
            Form.From = UtcSecond.Typed(from);
        }

        Form.Span = span;
    });

    private Task SetFormat(LogFileFormat format) => Set(() => Form.Format = format);

    private Task Set(Action change)
    {
        change();
        return OnChange.InvokeAsync();
    }

    private (DateTimeOffset First, DateTimeOffset Last)? Ends()
    {
        var first = Held.FirstOrDefault(static item => item.Event is not null)?.Event?.Timestamp;
        var last = Held.LastOrDefault(static item => item.Event is not null)?.Event?.Timestamp;
        return first is { } from && last is { } to ? (from, to) : null;
    }

    private static string UtcText(DateTimeOffset at) => UtcSecond.Typed(at);

    private static string Lines(int count) => count == 1 ? "1 line" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} lines");
}
