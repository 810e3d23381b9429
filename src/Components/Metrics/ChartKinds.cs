using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Components.Metrics;

/// <summary>Which charts a replication has, by its kind and type: what it cannot publish is not shown as missing.</summary>
internal static class ChartKinds
{
    private const double Gibibyte = 1024 * 1024 * 1024;

    private static readonly ChartKind Latency = new(
        "latency", "Latency", "s", [new ChartLine(MetricNames.CdcLatencySource, "Source", ChartTone.Source), new ChartLine(MetricNames.CdcLatencyTarget, "Target", ChartTone.Target)])
    {
        Hint = "How far behind it is, at most in each period. If both are high, look at the source first; a source at 0 s may have nothing new.",
    };

    private static readonly ChartKind Incoming = new(
        "incoming", "Incoming changes", "changes", [new ChartLine(MetricNames.CdcIncomingChanges, "Waiting", ChartTone.Source)])
    {
        Hint = "Changes that were captured and wait to be applied, at most in each period.",
    };

    private static readonly ChartLine LoadedRows = new(MetricNames.FullLoadThroughputRowsTarget, "Full load", ChartTone.Load);
    private static readonly ChartLine LoadedBandwidth = new(MetricNames.FullLoadThroughputBandwidthTarget, "Full load", ChartTone.Load);
    private static readonly ChartLine CapturedRows = new(MetricNames.CdcThroughputRowsSource, "CDC, captured", ChartTone.Source);
    private static readonly ChartLine AppliedRows = new(MetricNames.CdcThroughputRowsTarget, "CDC, applied", ChartTone.Target);
    private static readonly ChartLine AppliedBandwidth = new(MetricNames.CdcThroughputBandwidthTarget, "CDC, applied", ChartTone.Target);

    private static readonly ChartKind Capacity = new(
        "capacity", "Capacity utilisation", "%", [new ChartLine(MetricNames.CapacityUtilization, "Memory of its capacity", ChartTone.Source)])
    {
        Hint = "At most in each period. AWS’s own alarms warn from 75 % on; at 100 % it stops for lack of memory.",
    };

    private static readonly ChartKind Cpu = new("cpu", "CPU", "%", [new ChartLine(MetricNames.CpuUtilization, "CPU", ChartTone.Source)]);

    private static readonly ChartKind Memory = new("memory", "Memory", "MB", [new ChartLine(MetricNames.MemoryUsage, "Used by the task", ChartTone.Source)]);

    /// <summary>Those of the instance that a task runs on.</summary>
    public static readonly ImmutableArray<ChartKind> OfInstance =
    [
        new("instance-cpu", "CPU of the instance", "%", [new ChartLine(MetricNames.CpuUtilization, "CPU", ChartTone.Source)]),
        new("instance-memory", "Free memory of the instance", "GiB", [new ChartLine(MetricNames.FreeableMemory, "Free", ChartTone.Source)]) { Divisor = Gibibyte },
        new("instance-storage", "Free storage of the instance", "GiB", [new ChartLine(MetricNames.FreeStorageSpace, "Free", ChartTone.Source)]) { Divisor = Gibibyte },
    ];

    /// <summary>Those of a replication itself.</summary>
    public static ImmutableArray<ChartKind> Of(ReplicationEntry entry)
    {
        var (loads, captures) = (entry.Replication.ReplicationType != "cdc", entry.Replication.ReplicationType != "full-load");
        ImmutableArray<ChartLine> rows = [.. captures ? [CapturedRows, AppliedRows] : Array.Empty<ChartLine>(), .. loads ? [LoadedRows] : Array.Empty<ChartLine>()];
        ImmutableArray<ChartLine> bandwidth = [.. captures ? [AppliedBandwidth] : Array.Empty<ChartLine>(), .. loads ? [LoadedBandwidth] : Array.Empty<ChartLine>()];
        return
        [
            .. captures ? [Latency, Incoming] : Array.Empty<ChartKind>(),
            new ChartKind("rows", "Throughput in rows", "rows/s", rows),
            new ChartKind("bandwidth", "Throughput to the target", "KB/s", bandwidth),
            entry.Kind is ReplicationKind.Task ? Memory : Capacity,
            Cpu,
        ];
    }
}
