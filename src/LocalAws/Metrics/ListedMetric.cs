using System.Collections.Immutable;
using DmsDashboard.LocalAws.Metrics.Series;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Metrics;

/// <summary>A metric that has, or had, datapoints: its place in the list, and when its first and last ones were.</summary>
internal sealed record ListedMetric(MetricIdentity Identity, long Position, DateTimeOffset First, DateTimeOffset Last)
{
    private const int MostOfOne = 64;

    /// <summary>The metrics of an account beyond a position, in an order that stays. The account's lock must be held.</summary>
    public static IEnumerable<ListedMetric> After(AccountInventory inventory, string accountId, long position, DateTimeOffset now)
    {
        var number = 0L;
        foreach (var run in inventory.Replications.Concat<SimulatedRun>(inventory.Tasks))
        {
            // Of ten thousand, those of earlier pages must cost nothing.
            foreach (var metric in ++number * MostOfOne <= position ? [] : Of(run, accountId, (number - 1) * MostOfOne, now))
            {
                yield return metric;
            }
        }

        foreach (var metric in inventory.Instances.SelectMany((instance, index) => Of(instance, (number + index) * MostOfOne, now)))
        {
            yield return metric;
        }
    }

    private static IEnumerable<ListedMetric> Of(SimulatedRun run, string accountId, long position, DateTimeOffset now)
    {
        if (run.History.Spans is not [var first, ..] spans)
        {
            return [];
        }

        var last = Earlier(run.ForcedMetrics.SilentSince, spans[^1].Clock.EndedAt ?? now);
        var dimensions = run is SimulatedTask task
            ? MetricIdentity.DimensionsOf((MetricIdentity.InstanceIdentifier, task.Spec.Instance.Identifier), (MetricIdentity.TaskIdentifier, task.Spec.ResourceId))
            : MetricIdentity.DimensionsOf((MetricIdentity.ReplicationConfigId, $"{accountId}:{run.Spec.ResourceId}"));

        return RunMetrics.Of(run).Select((metric, index) => new ListedMetric(Identify(metric.Name, dimensions), position + index, first.Clock.Since, last));
    }

    private static IEnumerable<ListedMetric> Of(SimulatedInstance instance, long position, DateTimeOffset now)
    {
        var dimensions = MetricIdentity.DimensionsOf((MetricIdentity.InstanceIdentifier, instance.Identifier));

        return InstanceMetrics.All.Select((metric, index) => new ListedMetric(Identify(metric.Name, dimensions), position + index, instance.CreateTime, instance.ForcedMetrics.SilentSince ?? now));
    }

    private static DateTimeOffset Earlier(DateTimeOffset? silentSince, DateTimeOffset last) => silentSince < last ? silentSince.Value : last;

    private static MetricIdentity Identify(string name, ImmutableSortedDictionary<string, string> dimensions) => new(MetricsOperations.Namespace, name, dimensions);
}
