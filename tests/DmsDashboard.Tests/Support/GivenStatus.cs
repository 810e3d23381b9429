using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Statuses;

namespace DmsDashboard.Tests.Support;

/// <summary>A dashboard that has just begun: nothing was sent, nobody looks, and what can be unknown is.</summary>
internal static class GivenStatus
{
    public static readonly DashboardStatus Status = new()
    {
        At = Given.Noon,
        CountedSince = Given.Noon,
        Targets = [new TargetStatus(new DmsTarget("demo", "eu-central-1", IsDemo: true)) { Tails = new TailSeats(0, 10) }],
        Process = new ProcessStatus { Version = "1.0", Runtime = ".NET 10", StartedAt = Given.Noon, ManagedBytes = 12_000_000, WorkingSetBytes = 90_000_000, Processors = 4, Threads = 7 },
        Audience = new AudienceStatus(),
        Database = new DatabaseStatus(),
    };

    /// <summary>The same with these operations and more of the target.</summary>
    public static DashboardStatus With(Func<TargetStatus, TargetStatus> change) => Status with { Targets = [change(Status.Targets[0])] };

    /// <summary>An operation with so many requests in each minute, of which so many were throttled in the last one.</summary>
    public static OperationTraffic Operation(string name, int throttled, params int[] minutes)
    {
        ImmutableArray<TrafficCount> counts = [.. minutes.Select((count, index) => new TrafficCount(count, 0, index == minutes.Length - 1 ? throttled : 0, 0))];
        return new OperationTraffic(name)
        {
            Minutes = counts,
            LastMinute = counts[^1],
            LastHour = counts.Aggregate(default(TrafficCount), static (sum, count) => sum + count),
            AverageAMinute = minutes.Length > 1 ? minutes.Average() : null,
        };
    }
}
