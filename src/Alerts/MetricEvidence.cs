using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Store;

namespace DmsDashboard.Alerts;

/// <summary>What the metrics that are watched at present tell of replications. Of those that nobody watches it tells nothing.</summary>
internal sealed class MetricEvidence(MetricsStore metrics, TimeProvider time)
{
    // What is older is not the present.
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(15);

    public ImmutableDictionary<ReplicationKey, AlertEvidence> Read(DmsSnapshot snapshot)
    {
        var found = ImmutableDictionary.CreateBuilder<ReplicationKey, AlertEvidence>();
        foreach (var target in snapshot.Targets)
        {
            // Several ranges of one: the shortest is the most exact.
            var feeds = metrics.FeedsOf(target.Target.Name)
                .Where(static feed => feed.Key.Subject.Kind is not MetricSubjectKind.Instance)
                .GroupBy(static feed => feed.Key.Subject.Arn)
                .ToDictionary(static feeds => feeds.Key, static feeds => feeds.MinBy(static feed => feed.Key.Range.Span)!);
            foreach (var entry in feeds.Count == 0 ? [] : target.Entries)
            {
                if (feeds.TryGetValue(entry.Arn, out var feed))
                {
                    found[entry.Key] = Of(entry, feed.Current, feed.Key.Range.Period);
                }
            }
        }

        return found.ToImmutable();
    }

    private AlertEvidence Of(ReplicationEntry entry, MetricsSnapshot read, TimeSpan period)
    {
        var now = time.GetUtcNow();
        var latest = new[] { MetricNames.CdcLatencySource, MetricNames.CdcLatencyTarget }
            .SelectMany(name => read.Points(name).TakeLast(1))
            .Where(point => now - point.At <= Holds && point.Value is >= 0 and < 1e9)
            .ToList();
        var silence = MetricSilence.Of(read, period);
        return new AlertEvidence(
            latest.Count == 0 || IsLoading(entry) ? null : TimeSpan.FromSeconds(latest.Max(static point => point.Value)),
            silence?.Since(entry.Replication, now))
        {
            HasDatapoints = silence is not null && now - silence.ReadAt <= Holds && silence.Sentence(entry.Replication) is null,
        };
    }

    // Changes wait for the load to end.
    private static bool IsLoading(ReplicationEntry entry) => entry.Health.Health is Health.Loading;
}
