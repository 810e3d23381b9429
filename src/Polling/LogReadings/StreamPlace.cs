using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogReadings;

/// <summary>How far back a stream was read.</summary>
/// <param name="Name">The stream.</param>
/// <param name="At">The millisecond of the oldest event that was taken; at first the last one that is wanted.</param>
/// <param name="Count">How many of that millisecond were taken, from its end.</param>
/// <param name="Token">Where to go on; null to find the place by time and count. It holds for a day only, the others for ever.</param>
internal sealed record StreamPlace(string Name, long At, int Count, string? Token = null)
{
    /// <summary>Behind those that are taken, the newest first.</summary>
    public StreamPlace After(IEnumerable<LogEvent> taken)
    {
        var (at, count) = (At, Count);
        foreach (var logEvent in taken)
        {
            var millis = logEvent.Timestamp.ToUnixTimeMilliseconds();
            (at, count) = millis == at ? (at, count + 1) : (millis, 1);
        }

        return this with { At = at, Count = count, Token = null };
    }
}
