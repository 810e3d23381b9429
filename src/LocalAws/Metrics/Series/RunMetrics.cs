using System.Collections.Immutable;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Metrics.Series;

/// <summary>The metrics that DMS publishes of a serverless replication and of a classic task.</summary>
internal static class RunMetrics
{
    private const double MostCpu = 98;

    private static readonly ImmutableArray<RunMetric> OfBoth =
    [
        new("CDCIncomingChanges", "Count", static minute => minute.Incoming),
        new("CDCLatencySource", "Seconds", static minute => minute.LatencySource),
        new("CDCLatencyTarget", "Seconds", static minute => minute.LatencyTarget),
        new("CDCThroughputBandwidthTarget", "Kilobytes/Second", static minute => minute.Kilobytes(minute.Applied)),
        new("CDCThroughputRowsSource", "Count/Second", static minute => minute.CapturedPerSecond),
        new("CDCThroughputRowsTarget", "Count/Second", static minute => minute.AppliedPerSecond),
        new("CPUUtilization", "Percent", Cpu),
        new("FullLoadThroughputBandwidthTarget", "Kilobytes/Second", static minute => minute.Kilobytes(minute.Rows)),
        new("FullLoadThroughputRowsTarget", "Count/Second", static minute => minute.RowsPerSecond),
    ];

    // Beyond so many changes they are kept on disk.
    private const double MostInMemory = 20_000;

    private static readonly ImmutableArray<RunMetric> OfReplications = Sorted([.. OfBoth, new("CapacityUtilization", "Percent", CapacityUtilization)]);

    private static readonly ImmutableArray<RunMetric> OfTasks = Sorted(
    [
        .. OfBoth,
        new("CDCChangesDiskSource", "Count", static minute => Math.Round(Math.Max(0, HeldAtSource(minute) - MostInMemory))),
        new("CDCChangesDiskTarget", "Count", static minute => Math.Max(0, minute.Incoming - MostInMemory)),
        new("CDCChangesMemorySource", "Count", static minute => Math.Round(Math.Min(MostInMemory, HeldAtSource(minute)))),
        new("CDCChangesMemoryTarget", "Count", static minute => Math.Min(MostInMemory, minute.Incoming)),
        // Neither is limited for a task here, and zero says so.
        new("CPUAllocated", "Percent", static _ => 0),
        new("MemoryAllocated", "Megabytes", static _ => 0),
        new("MemoryUsage", "Megabytes", Memory),
        new("SwapUsage", "Bytes", static _ => 0),
    ]);

    /// <summary>The metrics of a run of a kind and type, by name.</summary>
    public static ImmutableArray<RunMetric> Of(SimulatedRun run) =>
    [
        .. (run is SimulatedReplication ? OfReplications : OfTasks)
            .Where(metric => !(metric.IsOfLoads && run.Spec.ReplicationType == ReplicationTypes.Cdc) && !(metric.IsOfChanges && run.Spec.ReplicationType == ReplicationTypes.FullLoad)),
    ];

    /// <summary>Memory of a task in megabytes.</summary>
    public static double Memory(RunMinute minute) =>
        Math.Round(minute.Run.IdleMemory + (minute.IsLoading ? 520 : 0) + (30 * minute.Activity) + (40 * minute.Swing(5)) + Math.Min(4_000, minute.Incoming * 0.002), 1);

    /// <summary>CPU in percent.</summary>
    public static double Cpu(RunMinute minute) =>
        Math.Round(Math.Min(MostCpu, minute.Run.IdleCpu + (minute.IsLoading ? 38 : 0) + (minute.Captured > 0 ? minute.Run.CaptureCpu * minute.Activity : 0) + (7 * minute.Swing(3))), 2);

    private static double CapacityUtilization(RunMinute minute)
    {
        var usual = minute.Run.IdleMemoryPercent + (minute.IsLoading ? 22 : 0) + (6 * minute.Activity) + (6 * minute.Swing(4)) + Math.Min(30, minute.Incoming / 4_000);
        var starving = minute.Run.StarvesAfter is { } after ? (100 - usual) * Math.Clamp(minute.Work / after, 0, 1) : 0;

        return Math.Round(Math.Clamp(usual + starving, 0, 100), 2);
    }

    private static double HeldAtSource(RunMinute minute) => minute.CapturedPerSecond * minute.LatencySource;

    private static ImmutableArray<RunMetric> Sorted(ReadOnlySpan<RunMetric> metrics) => [.. metrics.ToArray().OrderBy(static metric => metric.Name, StringComparer.Ordinal)];
}
