using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Polling;

/// <summary>
/// How often AWS is asked. DMS allows 8 requests a second for an account and Region, all tools together (user guide: Quotas).
/// The dashboard takes at most 4 for the list, 1.5 for what changes seldom, 0.5 for connections and 2 for tables. A page holds 100 replications, so that the list
/// can be read every pages/4 seconds at best: 100 replications every 0.25 s, 10,000 every 25 s. Shorter intervals stretch to that.
/// </summary>
public sealed class PollingOptions
{
    public const string Section = "Polling";

    /// <summary>While a state changes and someone looks, or after an action.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan FastInterval { get; init; } = TimeSpan.FromSeconds(2.5);

    /// <summary>While someone looks.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan NormalInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>While nobody looks.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan SlowInterval { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>The longest wait after failures.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Endpoints and configs are read this often, and when an unknown one appears.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan InventoryInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A poll that takes longer is given up; stretched for lists that need longer at <see cref="RequestsPerSecond"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Requests a second for the list.</summary>
    [Range(0.1, 8)]
    public double RequestsPerSecond { get; init; } = 4;

    /// <summary>Requests a second for endpoints and configs.</summary>
    [Range(0.1, 8)]
    public double InventoryRequestsPerSecond { get; init; } = 1.5;
}
