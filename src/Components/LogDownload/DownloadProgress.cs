using System.Globalization;

namespace DmsDashboard.Components.LogDownload;

/// <summary>How far a download has come, as the browser counts it.</summary>
/// <param name="State">running, done, cancelled, broken (it ended before its end) or refused (it did not begin).</param>
/// <param name="Lines">Line ends that came.</param>
/// <param name="Bytes">Bytes that came.</param>
/// <param name="Until">The time of the newest line, as the file has it; null while there is none.</param>
/// <param name="Problem">Why it broke off or was refused; null for the other states.</param>
public sealed record DownloadProgress(string State, long Lines, long Bytes, string? Until, string? Problem)
{
    public const string Running = "running";
    public const string Done = "done";
    public const string Cancelled = "cancelled";
    public const string Broken = "broken";
    public const string Refused = "refused";

    public static readonly DownloadProgress Begun = new(Running, 0, 0, null, null);

    public DateTimeOffset? UntilTime => DateTimeOffset.TryParse(Until, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}
