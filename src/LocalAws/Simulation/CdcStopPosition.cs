using System.Globalization;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>A CdcStopPosition: <c>server_time:2026-11-21T12:00:00</c> or <c>commit_time:…</c>, in UTC.</summary>
internal sealed record CdcStopPosition(string Text, DateTimeOffset At, string StopReason)
{
    /// <summary>Reads a position, or gives null where its form is not DMS's.</summary>
    public static CdcStopPosition? Parse(string text)
    {
        var parts = text.Split(':', 2, StringSplitOptions.TrimEntries);
        var reason = parts[0] switch
        {
            "server_time" => "Stop Reason STOPPED_AT_SERVER_TIME",
            "commit_time" => "Stop Reason STOPPED_AT_COMMIT_TIME",
            _ => null,
        };
        return reason is not null && parts.Length == 2
            && DateTimeOffset.TryParseExact(parts[1], "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new CdcStopPosition(text, at, reason)
            : null;
    }
}
