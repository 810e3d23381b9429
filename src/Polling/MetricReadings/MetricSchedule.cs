using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Polling.MetricReadings;

/// <summary>Decides when metrics are read again. Pure.</summary>
internal static class MetricSchedule
{
    // After the minute: what was published for it has settled by then.
    private static readonly TimeSpan AfterMinute = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(30);

    /// <summary>After a good reading: on a round minute, so that all that is watched falls due together and is read in one call.</summary>
    public static DateTimeOffset Next(MetricsOptions options, MetricRange range, DateTimeOffset now)
    {
        var shortest = range.Period > options.Interval ? range.Period : options.Interval;
        var interval = shortest < options.MaxInterval ? shortest : options.MaxInterval;
        return new DateTimeOffset(now.UtcTicks - (now.UtcTicks % interval.Ticks), TimeSpan.Zero) + interval + AfterMinute;
    }

    /// <summary>After so many failures in a row, the last of them <paramref name="fault"/>.</summary>
    public static DateTimeOffset NextAfter(MetricsOptions options, DmsFault fault, int failures, DateTimeOffset now)
    {
        var wait = FirstBackoff * Math.Pow(2, Math.Clamp(failures - 1, 0, 16));
        // A permission is not given within seconds.
        return now + (fault.Kind is FaultKind.AccessDenied || wait > options.MaxBackoff ? options.MaxBackoff : wait);
    }
}
