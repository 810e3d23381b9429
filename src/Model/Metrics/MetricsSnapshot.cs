using System.Collections.Immutable;

namespace DmsDashboard.Model.Metrics;

/// <summary>What is known of the metrics of a subject over a range. Swapped whole.</summary>
public sealed record MetricsSnapshot
{
    public static readonly MetricsSnapshot Empty = new();

    /// <summary>In the order of <see cref="MetricNames.Of"/>; none before the first reading.</summary>
    public ImmutableArray<MetricSeries> Series { get; init; } = [];

    /// <summary>The beginning of the first datapoint there can be.</summary>
    public DateTimeOffset From { get; init; }

    /// <summary>The end of what could be read: what is later is not known yet.</summary>
    public DateTimeOffset To { get; init; }

    /// <summary>When they were read; null before the first good reading.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>True where they come from the history and CloudWatch was not asked yet.</summary>
    public bool IsFromHistory { get; init; }

    /// <summary>Whether CloudWatch knows metrics of it at all, as datapoints or ListMetrics tell; null where that was not asked or could not be.</summary>
    public bool? IsListed { get; init; }

    /// <summary>Why the last reading failed; null when it went well. The series are those of the last good one.</summary>
    public DmsFault? Fault { get; init; }

    /// <summary>When they are read next; null where that is not planned.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>The beginning of the newest datapoint of all series; null where there is none.</summary>
    public DateTimeOffset? LastPointAt => Series.SelectMany(static series => series.Points.TakeLast(1)).Select(static point => (DateTimeOffset?)point.At).Max();

    /// <summary>Those that could not be read though the others could; what they have is of earlier readings.</summary>
    public IEnumerable<MetricSeries> Refused => Series.Where(static series => series.Fault is not null);

    /// <summary>True for one of <see cref="Refused"/>.</summary>
    public bool IsRefused(string metricName) => Refused.Any(series => series.MetricName == metricName);

    /// <summary>The datapoints of a metric; none where it was not read or has none.</summary>
    public ImmutableArray<MetricPoint> Points(string metricName) => Series.FirstOrDefault(series => series.MetricName == metricName)?.Points ?? [];
}
