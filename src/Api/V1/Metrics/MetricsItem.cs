using System.Collections.Immutable;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Api.V1.Metrics;

/// <summary>The metrics of a replication over a range.</summary>
internal sealed record MetricsItem
{
    /// <summary>The beginning of the first datapoint that there can be.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The end of what could be read: what is later is not known yet.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Seconds that a datapoint stands for.</summary>
    public required double PeriodSeconds { get; init; }

    public required ImmutableArray<MetricItem> Series { get; init; }

    /// <summary>When they were read; null before the first good reading.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Why the last reading failed; null when it was good.</summary>
    public FaultItem? Fault { get; init; }

    public static MetricsItem Of(MetricsSnapshot snapshot, MetricRange range) => new()
    {
        From = snapshot.From,
        To = snapshot.To,
        PeriodSeconds = range.Period.TotalSeconds,
        Series = [.. snapshot.Series.Select(static series => new MetricItem(series.MetricName, MetricNames.StatOf(series.MetricName), series.Points, FaultItem.Of(series.Fault)))],
        CapturedAt = snapshot.CapturedAt,
        Fault = FaultItem.Of(snapshot.Fault),
    };
}
