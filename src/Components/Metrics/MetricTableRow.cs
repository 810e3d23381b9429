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
        var times = lines.SelectMany(static line => line.Keys).Distinct().Order().ToArray();
        var rows = new List<MetricTableRow>();
        for (var at = 0; at < times.Length; at++)
        {
            if (at > 0 && times[at] - times[at - 1] > range.Period * 1.5)
            {
                var gap = times[at - 1] + range.Period;
                rows.Add(new MetricTableRow(gap, [], $"No datapoints for {DurationText.Long(times[at] - gap)}"));
            }

            rows.Add(new MetricTableRow(times[at], [.. lines.Select(line => line.TryGetValue(times[at], out var value) ? value : (double?)null)], null));
        }

        rows.AddRange(marks.Where(mark => mark.At >= metrics.From && mark.At <= metrics.To).Select(static mark => new MetricTableRow(mark.At, [], mark.Words)));
        return [.. rows.OrderByDescending(static row => row.At)];
    }
}
