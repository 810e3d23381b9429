using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Polling.TableReadings;

/// <summary>
/// How often the tables of a replication are read while someone looks at them. DMS allows 8 requests a second for an account and Region; the list
/// takes up to 4, what changes seldom 1.5 and connections 0.5 of them. A page holds 500 tables: 60,000 take 120 requests, a minute at 2 a second.
/// </summary>
public sealed class TablesOptions
{
    public const string Section = "Tables";

    /// <summary>While it runs or changes. A reading that takes long is followed by a rest as long.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>While it stands still; a new Status is a reason to read at once.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan IdleInterval { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest wait after failures.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Requests a second for the tables of all replications of a target.</summary>
    [Range(0.1, 8)]
    public double RequestsPerSecond { get; init; } = 2;
}
