using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Metrics.Series;

/// <summary>The metrics that DMS publishes of a replication instance, by name.</summary>
internal static class InstanceMetrics
{
    private const double BytesPerOperation = 16_384;

    public static readonly ImmutableArray<InstanceMetric> All =
    [
        new("AvailableMemory", "Bytes", static minute => minute.FreeableMemory),
        new("CPUUtilization", "Percent", static minute => minute.Cpu),
        new("DiskQueueDepth", "Count", static minute => Math.Round(minute.Write / 4_000_000 * minute.Swing(9), 3)),
        new("FreeMemory", "Bytes", static minute => minute.FreeMemory),
        new("FreeStorageSpace", "Bytes", static minute => minute.FreeStorage),
        new("FreeableMemory", "Bytes", static minute => minute.FreeableMemory),
        new("NetworkReceiveThroughput", "Bytes/Second", static minute => minute.Receive),
        new("NetworkTransmitThroughput", "Bytes/Second", static minute => minute.Transmit),
        new("ReadIOPS", "Count/Second", static minute => Math.Round(minute.Read / BytesPerOperation, 2)),
        new("ReadLatency", "Seconds", static minute => Math.Round(0.0004 + (0.0006 * minute.Swing(10)), 6)),
        new("ReadThroughput", "Bytes/Second", static minute => minute.Read),
        new("SwapUsage", "Bytes", static _ => 0),
        new("WriteIOPS", "Count/Second", static minute => Math.Round(minute.Write / BytesPerOperation, 2)),
        new("WriteLatency", "Seconds", static minute => Math.Round(0.0007 + (0.001 * minute.Swing(11)), 6)),
        new("WriteThroughput", "Bytes/Second", static minute => minute.Write),
    ];
}
