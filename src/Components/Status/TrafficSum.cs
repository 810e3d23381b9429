using System.Collections.Immutable;
using DmsDashboard.Model.Statuses;

namespace DmsDashboard.Components.Status;

/// <summary>Adds up the traffic of operations that were read at the same time.</summary>
internal static class TrafficSum
{
    public static OperationTraffic Of(ImmutableArray<OperationTraffic> operations) => new("All operations")
    {
        LastMinute = Sum(operations.Select(static operation => operation.LastMinute)),
        LastHour = Sum(operations.Select(static operation => operation.LastHour)),
        Total = Sum(operations.Select(static operation => operation.Total)),
        AverageAMinute = operations.Any(static operation => operation.AverageAMinute is null) ? null : operations.Sum(static operation => operation.AverageAMinute),
        Minutes = [.. Enumerable.Range(0, operations.Select(static operation => operation.Minutes.Length).DefaultIfEmpty(0).Min()).Select(minute => Sum(operations.Select(operation => operation.Minutes[minute])))],
    };

    private static TrafficCount Sum(IEnumerable<TrafficCount> counts) => counts.Aggregate(default(TrafficCount), static (sum, count) => sum + count);
}
