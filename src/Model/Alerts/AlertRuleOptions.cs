using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Model.Alerts;

/// <summary>What is told of, and how long it must last. Quiet by default: what passes by itself is not told.</summary>
public sealed class AlertRuleOptions
{
    public const string Section = "Alerts:Rules";

    private const string Least = "00:00:00", Most = "7.00:00:00";

    public bool Failed { get; init; } = true;

    [Range(typeof(TimeSpan), Least, Most)]
    public TimeSpan FailedAfter { get; init; } = TimeSpan.FromSeconds(20);

    public bool StoppedUnexpectedly { get; init; } = true;

    /// <summary>DMS restarts some by itself.</summary>
    [Range(typeof(TimeSpan), Least, Most)]
    public TimeSpan StoppedAfter { get; init; } = TimeSpan.FromMinutes(1);

    public bool NoProgress { get; init; } = true;

    [Range(typeof(TimeSpan), "00:01:00", Most)]
    public TimeSpan NoProgressAfter { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Of replications whose metrics are read: those that somebody looks at, or all with Alerts:ReadMetrics.</summary>
    public bool Latency { get; init; } = true;

    [Range(typeof(TimeSpan), "00:00:01", Most)]
    public TimeSpan LatencyLimit { get; init; } = TimeSpan.FromMinutes(10);

    [Range(typeof(TimeSpan), Least, Most)]
    public TimeSpan LatencyAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Of the same.</summary>
    public bool NoDatapoints { get; init; } = true;

    [Range(typeof(TimeSpan), "00:01:00", Most)]
    public TimeSpan NoDatapointsAfter { get; init; } = TimeSpan.FromMinutes(5);

    public bool Deprovision { get; init; } = true;

    [Range(typeof(TimeSpan), "00:01:00", Most)]
    public TimeSpan DeprovisionWithin { get; init; } = TimeSpan.FromHours(12);

    /// <summary>From then on it is critical, and told again.</summary>
    [Range(typeof(TimeSpan), Least, Most)]
    public TimeSpan DeprovisionCritical { get; init; } = TimeSpan.FromHours(2);

    public bool AtRisk { get; init; } = true;

    [Range(typeof(TimeSpan), Least, Most)]
    public TimeSpan AtRiskAfter { get; init; } = TimeSpan.FromMinutes(2);

    public bool Unreadable { get; init; } = true;

    /// <summary>A poll that fails now and then is none: the next is soon.</summary>
    [Range(typeof(TimeSpan), Least, Most)]
    public TimeSpan UnreadableAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>An alert is over when its condition was not found for so long.</summary>
    [Range(typeof(TimeSpan), Least, Most)]
    public TimeSpan ResolvedAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a condition of the rule must be found. What measures a time itself has waited already.</summary>
    internal TimeSpan After(AlertRule rule) => rule switch
    {
        AlertRule.Failed => FailedAfter,
        AlertRule.StoppedUnexpectedly => StoppedAfter,
        AlertRule.Latency => LatencyAfter,
        AlertRule.AtRisk => AtRiskAfter,
        AlertRule.Unreadable => UnreadableAfter,
        _ => TimeSpan.Zero,
    };

    internal bool IsOn(AlertRule rule) => rule switch
    {
        AlertRule.Failed => Failed,
        AlertRule.StoppedUnexpectedly => StoppedUnexpectedly,
        AlertRule.NoProgress => NoProgress,
        AlertRule.Latency => Latency,
        AlertRule.NoDatapoints => NoDatapoints,
        AlertRule.Deprovision => Deprovision,
        AlertRule.Unreadable => Unreadable,
        _ => AtRisk,
    };
}
