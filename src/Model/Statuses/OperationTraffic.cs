using System.Collections.Immutable;

namespace DmsDashboard.Model.Statuses;

/// <summary>What was sent to AWS for one operation of one target.</summary>
/// <param name="Operation">As the API names it, e.g. DescribeReplications.</param>
public sealed record OperationTraffic(string Operation)
{
    /// <summary>The last 60 seconds.</summary>
    public TrafficCount LastMinute { get; init; }

    /// <summary>Requests a minute over <see cref="Minutes"/>; null in the first minute of the process.</summary>
    public double? AverageAMinute { get; init; }

    /// <summary>By minutes of the clock, the oldest first, 60 at most and none from before the process began; the last one is still running.</summary>
    public ImmutableArray<TrafficCount> Minutes { get; init; } = [];

    /// <summary>The sum of <see cref="Minutes"/>.</summary>
    public TrafficCount LastHour { get; init; }

    /// <summary>Since the process began.</summary>
    public TrafficCount Total { get; init; }
}
