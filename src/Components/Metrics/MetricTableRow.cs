using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Components.Metrics;

/// <summary>A row of a chart's table: the values of one period, or what there is to say of that time.</summary>
/// <param name="At">The beginning.</param>
/// <param name="Values">A value for each line, null where there is none.</param>
/// <param name="Words">In place of values.</param>
internal sealed record MetricTableRow(DateTimeOffset At, ImmutableArray<double?> Values, string? Words)
{
    /// <summary>All rows, the newest first. Pure.</summary>
    public static ImmutableArray<MetricTableRow> Of(ChartKind kind, MetricsSnapshot metrics, MetricRange range, ImmutableArray<StateMark> marks)
    {
        var lines = kind.Lines.Select(line => metrics.Points(line.MetricName).ToDictionary(static point => point.At, static point => point.Value)).ToArray();
        var times = lines.SelectMany(static line => line.Keys).Distinct();
        IEnumerable<MetricTableRow> rows =
        [
            .. times.Select(at => new MetricTableRow(at, [.. lines.Select(line => line.TryGetValue(at, out var value) ? value : (double?)null)], null)),
            .. ChartGaps.Of(kind, metrics, range).Select(static gap => new MetricTableRow(gap.From, [], $"No datapoints for {DurationText.Long(gap.To - gap.From)}")),
            .. marks.Where(mark => mark.At >= metrics.From && mark.At <= metrics.To).Select(static mark => new MetricTableRow(mark.At, [], mark.Words)),
        ];
        return [.. rows.OrderByDescending(static row => row.At)];
    }
}
