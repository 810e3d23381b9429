using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Polling.MetricReadings;

/// <summary>
/// How metrics are read while someone looks at them. CloudWatch allows 50 GetMetricData a second for an account and Region, and each metric that
/// is asked for is billed (about 0.01 USD a thousand; see CloudWatch's pricing).
/// </summary>
public sealed class MetricsOptions
{
    public const string Section = "Metrics";

    /// <summary>The shortest time between two readings of the same charts; with wider datapoints it is longer.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest time between two readings of the same charts.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan MaxInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>So long is waited for others when something comes to be watched, so that one call reads all of it.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")]
    public TimeSpan Gather { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest wait after failures.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Requests a second for a target.</summary>
    [Range(0.1, 20)]
    public double RequestsPerSecond { get; init; } = 1;
}
