using DmsDashboard.LocalAws.Metrics.Series;

namespace DmsDashboard.LocalAws.Metrics;

/// <summary>The datapoints of one query, each worked out when a page comes to it.</summary>
internal sealed class DataSeries(MetricQuery query, IMetricSource? source, DataRange range, DateTimeOffset asOf)
{
    private static readonly TimeSpan MinutesAreKept = TimeSpan.FromDays(15);

    // As AWS has it: from further back than minutes are kept, a period of less than five of them returns nothing at all.
    private readonly bool _isEmpty = source?.IsForbidden(query.Metric.Name) is true
        || source?.UnitOf(query.Metric.Name) is not { } unit
        || (query.Unit is { } wanted && wanted != unit)
        || (query.Minutes % 5 != 0 && Series.Minutes.Start(range.First) < asOf - MinutesAreKept);

    private readonly long _earliest = Series.Minutes.Of(asOf - MinutesAreKept);
    private readonly long _last = Series.Minutes.LastReadable(asOf);
    private readonly List<double> _values = new(query.Minutes);

    /// <summary>True where it may not be read: said of it alone, beside the others.</summary>
    public bool IsForbidden { get; } = source?.IsForbidden(query.Metric.Name) is true;

    /// <summary>The query that asks for them.</summary>
    public MetricQuery Query { get; } = query;

    /// <summary>The datapoints of this page: when each begins, in minutes, and its value.</summary>
    public List<(long Minute, double Value)> Page { get; } = [];

    /// <summary>The datapoint that begins at a minute; null where none does, or where there is nothing to tell.</summary>
    public double? At(long minute)
    {
        if (_isEmpty || (minute - range.First) % Query.Minutes != 0)
        {
            return null;
        }

        _values.Clear();
        for (var part = Math.Max(minute, _earliest); part < minute + Query.Minutes && part <= _last; part++)
        {
            if (source!.Value(Query.Metric.Name, part) is { } value)
            {
                _values.Add(value);
            }
        }

        return _values.Count == 0 ? null : Query.Statistic.Of(_values);
    }
}
