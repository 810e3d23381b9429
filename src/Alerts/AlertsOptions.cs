using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Alerts;

/// <summary>How alerts are told.</summary>
public sealed class AlertsOptions
{
    public const string Section = "Alerts";

    /// <summary>Whether webhooks on other machines may be spoken to without TLS. What is told then can be read on the way, the address too.</summary>
    public bool AllowHttp { get; init; }

    /// <summary>How long a change waits for others of its rule, to be told in one message.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan GroupWindow { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether it is told that an alert is over.</summary>
    public bool TellResolved { get; init; } = true;

    /// <summary>Whether metrics of all that runs are read, so that latency and missing datapoints are told though nobody looks. Each reading is billed.</summary>
    public bool ReadMetrics { get; init; }

    /// <summary>Of how many replications at most.</summary>
    [Range(1, 10_000)]
    public int ReadMetricsOfMost { get; init; } = 500;

    /// <summary>An answer that takes longer counts as lost.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:25")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest wait between two tries.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "06:00:00")]
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>A message that could not be delivered for so long is given up, and the activity says so.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromHours(24);
}
