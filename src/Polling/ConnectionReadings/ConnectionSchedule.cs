using DmsDashboard.Model;

namespace DmsDashboard.Polling.ConnectionReadings;

/// <summary>Decides how long the connections are left alone. Pure.</summary>
internal static class ConnectionSchedule
{
    /// <summary>The time from the beginning of one reading to that of the next, while someone looks or a test is awaited.</summary>
    public static TimeSpan Wait(ConnectionsOptions options, ConnectionsSnapshot snapshot, int failures)
    {
        var isTesting = !snapshot.Tests.IsEmpty || snapshot.Connections.Values.Any(static connection => connection.IsTesting);
        var usual = isTesting ? options.TestInterval : options.Interval;
        if (failures == 0)
        {
            return usual;
        }

        var backoff = options.TestInterval * Math.Pow(2, Math.Min(failures, 16));
        var longest = backoff < options.MaxBackoff ? backoff : options.MaxBackoff;
        return usual > longest ? usual : longest;
    }
}
