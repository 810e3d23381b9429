using System.Globalization;
using DmsDashboard.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.LogDownload;

/// <summary>How far a download has come, or how it ended.</summary>
public sealed partial class DownloadStatus : ComponentBase
{
    [Parameter, EditorRequired]
    public required DownloadProgress Progress { get; set; }

    [Parameter, EditorRequired]
    public required DownloadOrder Order { get; set; }

    /// <summary>How many the page hands over; 0 where a range is read.</summary>
    [Parameter]
    public int HeldLines { get; set; }

    private bool IsGood => Progress.State is DownloadProgress.Done;

    private string BannerClass => IsGood ? "dm-banner ok" : Progress.State is DownloadProgress.Refused ? "dm-banner bad" : "dm-banner warn";

    private string Title => Progress.State switch
    {
        DownloadProgress.Done when Progress.Bytes == 0 => "No lines were written then: there is nothing to save.",
        DownloadProgress.Done => $"{Order.FileName} is saved.",
        DownloadProgress.Cancelled => "Cancelled.",
        DownloadProgress.Broken => "It broke off: what came is not whole.",
        _ => "It could not begin.",
    };

    private string Counts => Progress.State is DownloadProgress.Refused
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{Progress.Lines:N0} {(Progress.Lines == 1 ? "line" : "lines")}, {ByteText.Of(Progress.Bytes)}");

    private string UntilWords => Progress.UntilTime is { } until && Progress.State is not DownloadProgress.Done
        ? string.Create(CultureInfo.InvariantCulture, $", up to {until:yyyy-MM-dd HH:mm:ss} UTC")
        : "";

    // Without a value the bar says that it is not known how far.
    private string? FractionText => (HeldLines > 0 ? Math.Min(1, Progress.Lines / (double)HeldLines) : Order.Fraction(Progress.UntilTime))?.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Sentence(string problem) => problem.Length > 0 && char.IsAsciiLetterLower(problem[0]) ? $"{char.ToUpperInvariant(problem[0])}{problem[1..]}" : problem;
}
