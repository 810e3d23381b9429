using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Polling.LogTails;

/// <summary>How log lines are followed. A live tail is billed by the minute, so that there is one for each log group of which something is watched and none otherwise.</summary>
public sealed class LogTailOptions
{
    public const string Section = "Logs";

    /// <summary>How many of the newest lines of each stream are read when a log is opened.</summary>
    [Range(1, 2_000)]
    public int BackfillEvents { get; init; } = 500;

    /// <summary>How many new lines of each stream are shown at most to fill a gap, and by one poll: more than a log keeps would be read in vain.</summary>
    [Range(1, 10_000)]
    public int RefillEvents { get; init; } = 10_000;

    /// <summary>Live tails of one target at the same time; the others are polled. AWS allows 15 for an account and Region, other tools' included.</summary>
    [Range(0, 15)]
    public int MaxLiveTails { get; init; } = 10;

    /// <summary>Time between polls where live tail is refused.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Calls of GetLogEvents a second for all logs of a target that are watched; older lines that somebody asks for are not among them. AWS allows 10 to 30, by Region, for all tools together.</summary>
    [Range(0.1, 20)]
    public double ReadsPerSecond { get; init; } = 8;

    /// <summary>How long it is polled before live tail is tried again.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan LiveTailRetry { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often a log group that does not exist is looked for; a new Status of the replication is a reason to look at once.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan NoLogGroupRetry { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A tail is handed over to a new one after this time: CloudWatch ends it after three hours.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "02:59:00")]
    public TimeSpan HandOver { get; init; } = TimeSpan.FromHours(2.75);

    /// <summary>A tail that says nothing for so long is lost: CloudWatch sends an update each second, be it empty.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Lines this much older than the newest are read again to fill a gap, as CloudWatch takes in the lines of one stream later than those of another.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Overlap { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait after failures.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(10);
}
