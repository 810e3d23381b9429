using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Store;

/// <summary>Counts whose metrics are known.</summary>
public static class MetricCoverages
{
    // What is older is not the present: alerts and health go by the same.
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(15);

    /// <summary>Of the running replications of a snapshot, or of one of its targets.</summary>
    public static MetricCoverage CoverageOf(this MetricsStore metrics, DmsSnapshot snapshot, DateTimeOffset now, string? targetName = null)
    {
        var (running, read) = (0, 0);
        DmsFault? fault = null;
        foreach (var target in snapshot.Targets.Where(target => targetName is null || target.Target.Name == targetName))
        {
            var feeds = metrics.FeedsOf(target.Target.Name).Where(static feed => feed.Key.Subject.Kind is not MetricSubjectKind.Instance).ToArray();
            var known = feeds.Where(feed => feed.Current is { IsFromHistory: false, CapturedAt: { } at } && now - at <= Holds).Select(static feed => feed.Key.Subject.Arn).ToHashSet();
            fault ??= feeds.Select(static feed => feed.Current.Fault).FirstOrDefault(static found => found is not null);
            foreach (var entry in target.Entries.Where(static entry => entry.Replication.Status.Is(ReplicationStatus.Running)))
            {
                running++;
                read += known.Contains(entry.Arn) ? 1 : 0;
            }
        }

        return new MetricCoverage(running, read) { Fault = fault };
    }
}
