using DmsDashboard.Model;

namespace DmsDashboard.Components.LogDownload;

/// <summary>What the browser is asked to fetch and save.</summary>
/// <param name="Url">Relative to the dashboard's base; null where the page hands over its own lines.</param>
/// <param name="FileName">With its ending.</param>
/// <param name="Format">Decides how the browser finds the times in it.</param>
/// <param name="From">Where the range begins; null for the page's own lines.</param>
/// <param name="To">Where the range ends.</param>
public sealed record DownloadOrder(string? Url, string FileName, LogFileFormat Format, DateTimeOffset? From, DateTimeOffset? To)
{
    /// <summary>How far a range has come, 0 to 1, by the time of the newest line; null while nothing tells.</summary>
    public double? Fraction(DateTimeOffset? until) => until is { } at && From is { } from && To is { } to && to > from
        ? Math.Clamp((at - from) / (to - from), 0, 1)
        : null;
}
