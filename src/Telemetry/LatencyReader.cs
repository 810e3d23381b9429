using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Store;

namespace DmsDashboard.Telemetry;

/// <summary>How late the changes of replications are whose metrics are read at present: on a page, on the hub, or for alerts (<c>Alerts:ReadMetrics</c>). Reads nothing itself.</summary>
internal sealed class LatencyReader(MetricsStore metrics, TimeProvider time)
{
    // What is older is not the present.
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(15);

    // CloudWatch has been seen to give numbers that are none.
    private const double Most = 1e9;

    /// <summary>Seconds; null where there is no datapoint of late. What is not read is missing.</summary>
    public Dictionary<ReplicationKey, (double? Source, double? Target)> Read(DmsSnapshot snapshot) => snapshot.Targets
        .SelectMany(target => metrics.FeedsOf(target.Target.Name))
        .Where(static feed => feed.Key.Subject.Kind is not MetricSubjectKind.Instance)
        .GroupBy(static feed => new ReplicationKey(feed.Key.TargetName, feed.Key.Subject.Arn))
        // Several ranges of one: the shortest is the most exact.
        .ToDictionary(static feeds => feeds.Key, feeds => Latest(feeds.MinBy(static feed => feed.Key.Range.Span)!.Current));

    private (double? Source, double? Target) Latest(MetricsSnapshot read) => (Latest(read, MetricNames.CdcLatencySource), Latest(read, MetricNames.CdcLatencyTarget));

    private double? Latest(MetricsSnapshot read, string name) =>
        read.Points(name) is [.., var last] && time.GetUtcNow() - last.At <= Holds && last.Value is >= 0 and < Most ? last.Value : null;
}
