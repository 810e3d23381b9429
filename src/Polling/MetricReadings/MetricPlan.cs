using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Polling.MetricReadings;

/// <summary>One call to CloudWatch, and whose series come back from it, one key's after another's. Pure.</summary>
/// <param name="Read">What is asked for.</param>
/// <param name="Keys">All of one range.</param>
internal sealed record MetricPlan(MetricsRead Read, ImmutableArray<MetricsKey> Keys)
{
    /// <summary>The fewest calls for all of these: of one call the times are the same, it has at most 500 queries, and its answer should fit on a page.</summary>
    public static ImmutableArray<MetricPlan> Of(IEnumerable<MetricsKey> keys, DateTimeOffset now) =>
        [.. keys.GroupBy(static key => key.Range).SelectMany(range => OfRange(range.Key, [.. range], now))];

    /// <summary>The series of each key out of what was read.</summary>
    public IEnumerable<(MetricsKey Key, ImmutableArray<MetricSeries> Series)> Split(ImmutableArray<MetricSeries> series)
    {
        var at = 0;
        foreach (var key in Keys)
        {
            var count = MetricNames.Of(key.Subject.Kind).Length;
            yield return (key, series.Slice(at, count));
            at += count;
        }
    }

    private static IEnumerable<MetricPlan> OfRange(MetricRange range, ImmutableArray<MetricsKey> keys, DateTimeOffset now)
    {
        var (from, to) = range.At(now);
        var most = Math.Min(MetricsService.MostQueries, MetricsService.MostDatapoints / range.MostPoints);
        var (taken, queries) = (new List<MetricsKey>(), new List<MetricQuery>());
        foreach (var key in keys)
        {
            var wanted = key.Queries;
            if (queries.Count + wanted.Length > most)
            {
                yield return new MetricPlan(new MetricsRead(from, to, range.Period, [.. queries]), [.. taken]);
                taken.Clear();
                queries.Clear();
            }

            taken.Add(key);
            queries.AddRange(wanted);
        }

        if (taken.Count > 0)
        {
            yield return new MetricPlan(new MetricsRead(from, to, range.Period, [.. queries]), [.. taken]);
        }
    }
}
