using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Polling.LogReadings;

/// <summary>
/// How much of CloudWatch Logs' quotas older lines, ranges and lists of log groups may use, of each target. AWS allows, for all tools together:
/// FilterLogEvents 5 to 25 a second, GetLogEvents 10 to 30, DescribeLogGroups 10, DescribeLogStreams 25, by Region.
/// </summary>
public sealed class LogReadingOptions
{
    public const string Section = "LogReadings";

    /// <summary>Calls of FilterLogEvents a second: ranges, and pages of log groups.</summary>
    [Range(0.1, 10)]
    public double SearchesPerSecond { get; init; } = 2.5;

    /// <summary>Calls of GetLogEvents a second: older lines.</summary>
    [Range(0.1, 20)]
    public double ReadsPerSecond { get; init; } = 4;

    /// <summary>Calls of DescribeLogGroups and DescribeLogStreams a second.</summary>
    [Range(0.1, 10)]
    public double ListsPerSecond { get; init; } = 5;

    /// <summary>Pages and lists that are read at the same time; others wait.</summary>
    [Range(1, 50)]
    public int PagesAtOnce { get; init; } = 4;

    /// <summary>Ranges that are read at the same time; others wait.</summary>
    [Range(1, 50)]
    public int RangesAtOnce { get; init; } = 2;

    /// <summary>Of so many log groups a list says when their last event was; of the others when it is asked for.</summary>
    [Range(0, 500)]
    public int LastEventsOfAList { get; init; } = 40;
}
