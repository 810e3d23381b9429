using System.Collections.Immutable;

namespace DmsDashboard.Model.Metrics;

/// <summary>The datapoints of one metric in the order of time. Where nothing was published there is none: a gap is not zero.</summary>
/// <param name="MetricName">As DMS names it.</param>
/// <param name="Points">None where CloudWatch knows no such metric.</param>
public sealed record MetricSeries(string MetricName, ImmutableArray<MetricPoint> Points)
{
    /// <summary>Why this one could not be read in a call that went well otherwise; the datapoints are those of the last good reading then. Null where it was read.</summary>
    public DmsFault? Fault { get; init; }
}
