using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Polling.ConnectionReadings;

/// <summary>How often the connections of a target are read while someone looks at them, or after a test. A page holds 100 of them.</summary>
public sealed class ConnectionsOptions
{
    public const string Section = "Connections";

    /// <summary>While someone looks.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>While the end of a test is awaited, whoever asked for it.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan TestInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait after failures.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Requests a second for the connections of a target.</summary>
    [Range(0.1, 8)]
    public double RequestsPerSecond { get; init; } = 0.5;
}
