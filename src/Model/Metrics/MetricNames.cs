using System.Collections.Immutable;

namespace DmsDashboard.Model.Metrics;

/// <summary>The metrics that are asked for, by what they are of, as DMS names them (user guide: Monitoring; serverless: CHAP_Serverless).</summary>
public static class MetricNames
{
    public const string CdcLatencySource = "CDCLatencySource";
    public const string CdcLatencyTarget = "CDCLatencyTarget";
    public const string CdcIncomingChanges = "CDCIncomingChanges";
    public const string CdcThroughputRowsSource = "CDCThroughputRowsSource";
    public const string CdcThroughputRowsTarget = "CDCThroughputRowsTarget";
    public const string CdcThroughputBandwidthTarget = "CDCThroughputBandwidthTarget";
    public const string FullLoadThroughputRowsTarget = "FullLoadThroughputRowsTarget";
    public const string FullLoadThroughputBandwidthTarget = "FullLoadThroughputBandwidthTarget";
    public const string CpuUtilization = "CPUUtilization";
    public const string CapacityUtilization = "CapacityUtilization";
    public const string MemoryUsage = "MemoryUsage";
    public const string FreeableMemory = "FreeableMemory";
    public const string FreeStorageSpace = "FreeStorageSpace";

    private static readonly ImmutableArray<string> OfBoth =
    [
        CdcLatencySource, CdcLatencyTarget, CdcIncomingChanges, CdcThroughputRowsSource, CdcThroughputRowsTarget, CdcThroughputBandwidthTarget,
        FullLoadThroughputRowsTarget, FullLoadThroughputBandwidthTarget, CpuUtilization,
    ];

    private static readonly ImmutableArray<string> OfReplications = [.. OfBoth, CapacityUtilization];
    private static readonly ImmutableArray<string> OfTasks = [.. OfBoth, MemoryUsage];
    private static readonly ImmutableArray<string> OfInstances = [CpuUtilization, FreeableMemory, FreeStorageSpace];

    /// <summary>Those of a kind of subject. Each is billed each time that it is read.</summary>
    public static ImmutableArray<string> Of(MetricSubjectKind kind) => kind switch
    {
        MetricSubjectKind.Replication => OfReplications,
        MetricSubjectKind.Task => OfTasks,
        _ => OfInstances,
    };

    /// <summary>The statistic that a metric is read with: what waits or is behind is worst where it is most, the others are means.</summary>
    public static string StatOf(string metricName) =>
        metricName is CdcLatencySource or CdcLatencyTarget or CdcIncomingChanges or CapacityUtilization ? "Maximum" : "Average";
}
