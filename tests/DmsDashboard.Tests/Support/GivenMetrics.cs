using System.Collections.Immutable;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Tests.Support;

/// <summary>Readings of metrics; a test states only what it is about.</summary>
internal static class GivenMetrics
{
    /// <summary>A reading over the last hour at noon.</summary>
    public static MetricsSnapshot Reading(params MetricSeries[] series)
    {
        var (from, to) = MetricRange.Hour.At(Given.Noon);
        return new MetricsSnapshot { Series = [.. series], From = from, To = to, CapturedAt = Given.Noon };
    }

    /// <summary>A datapoint a minute, at these minutes before noon, each its own value.</summary>
    public static MetricSeries Series(string metricName, params IEnumerable<int> minutesBeforeNoon) =>
        new(metricName, [.. minutesBeforeNoon.Select(static before => new MetricPoint(Given.Noon.AddMinutes(-before), before)).OrderBy(static point => point.At)]);

    public static ImmutableArray<MetricsKey> Keys(int count, MetricRange? range = null) =>
        [.. Enumerable.Range(0, count).Select(number => new MetricsKey("demo", MetricSubject.Of(Given.Entry($"r{number}"))!, range ?? MetricRange.Hour))];
}
