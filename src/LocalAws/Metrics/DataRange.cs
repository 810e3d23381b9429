using System.Text.RegularExpressions;
using DmsDashboard.LocalAws.Metrics.Series;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Metrics;

/// <summary>From when to when GetMetricData asks, in minutes. Datapoints begin at its first minute, whatever the clock says there.</summary>
internal sealed partial record DataRange(long First, long End)
{
    private const int MostDatapoints = 100_800;

    /// <summary>Whether the oldest datapoints come first.</summary>
    public bool IsAscending { get; init; }

    /// <summary>How many datapoints a page has at most.</summary>
    public int MaxDatapoints { get; init; } = MostDatapoints;

    /// <summary>The range of a request whose shape was checked.</summary>
    /// <exception cref="AwsFaultException">ValidationException: the times are in no order, or another member is out of its range.</exception>
    public static DataRange Read(OperationContext context)
    {
        var (start, end) = (context.Timestamp("StartTime")!.Value, context.Timestamp("EndTime")!.Value);
        if (start >= end)
        {
            throw MetricsFault.Validation($"The parameter StartTime must {(start == end ? "not equal" : "be less than the")} parameter EndTime.");
        }

        if (context.Member("LabelOptions") is { } options && options.TryGetProperty("Timezone", out var zone) && !ZonePattern().IsMatch(zone.GetString() ?? ""))
        {
            throw MetricsFault.Validation("The value for parameter LabelOptions.Timezone must be + or - and four digits, such as +0130.");
        }

        if (context.Integer("MaxDatapoints") is { } most && most is < 1 or > MostDatapoints)
        {
            throw MetricsFault.Validation($"The value for parameter MaxDatapoints must be from 1 to {MostDatapoints}.");
        }

        return new DataRange(Minutes.Of(start), (long)Math.Ceiling((end - DateTimeOffset.UnixEpoch).TotalMinutes))
        {
            IsAscending = context.Text("ScanBy") == "TimestampAscending",
            MaxDatapoints = context.Integer("MaxDatapoints") ?? MostDatapoints,
        };
    }

    /// <summary>The minutes at which datapoints can begin that can be read at an instant: from the earliest kept on, in the order asked for.</summary>
    public IEnumerable<long> Readable(DateTimeOffset now)
    {
        // The datapoint that holds the earliest minute kept may begin a day before it.
        var from = Math.Max(First, Minutes.Of(now - RunHistory.Reach) - (24 * 60));
        var to = Math.Min(End - 1, Minutes.LastReadable(now));
        for (var offset = 0L; offset <= to - from; offset++)
        {
            yield return IsAscending ? from + offset : to - offset;
        }
    }

    [GeneratedRegex("^[+-][0-9]{4}$")]
    private static partial Regex ZonePattern();
}
