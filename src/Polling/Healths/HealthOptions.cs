using System.ComponentModel.DataAnnotations;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.Healths;

/// <summary>From when on a running replication needs attention, though DMS calls it well.</summary>
public sealed class HealthOptions
{
    public const string Section = "Health";

    /// <summary>CDCLatencySource or CDCLatencyTarget above it; looked at where metrics are read.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "7.00:00:00")]
    public TimeSpan LatencyLimit { get; init; } = HealthLimits.Default.LatencyLimit;

    /// <summary>So long it has to be above the limit, and then well below it, before health changes. At most half of the shortest range of charts: else that could find neither.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "00:30:00")]
    public TimeSpan LatencyFor { get; init; } = HealthLimits.Default.LatencyFor;

    /// <summary>So long DMS may leave out the statistics of what runs.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan MissingAfter { get; init; } = HealthLimits.Default.MissingAfter;

    /// <summary>So long a full load may stand still: neither its percentage nor a row moves.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "7.00:00:00")]
    public TimeSpan StillAfter { get; init; } = HealthLimits.Default.StillAfter;

    internal HealthLimits Limits => new() { LatencyLimit = LatencyLimit, LatencyFor = LatencyFor, MissingAfter = MissingAfter, StillAfter = StillAfter };
}
