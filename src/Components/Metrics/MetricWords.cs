using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Components.Metrics;

/// <summary>Values and charts in words.</summary>
internal static class MetricWords
{
    /// <summary>As exact as it is worth: 0.41, 12.5, 1,440.</summary>
    public static string Number(double value) => Math.Abs(value) switch
    {
        0 => "0",
        < 1 => value.ToString("0.##", CultureInfo.InvariantCulture),
        < 100 => value.ToString("0.#", CultureInfo.InvariantCulture),
        _ => value.ToString("#,0", CultureInfo.InvariantCulture),
    };

    /// <summary>A value with its unit; seconds that are many in minutes and hours as well.</summary>
    public static string Value(double value, string unit) =>
        unit == "s" && value >= 120 ? $"{Number(value)} s ({DurationText.Rough(TimeSpan.FromSeconds(value))})" : $"{Number(value)} {unit}";

    /// <summary>The chart for those who cannot see it: the newest value of each line and its largest.</summary>
    public static string Summary(ChartKind kind, MetricsSnapshot snapshot, MetricRange range) =>
        $"{kind.Title}, {range.Word}. {string.Join(" ", kind.Lines.Select(line => Line(kind, line, snapshot.Points(line.MetricName))))}";

    private static string Line(ChartKind kind, ChartLine line, ImmutableArray<MetricPoint> points) => points is [.., var last]
        ? $"{line.Label}: {Value(last.Value / kind.Divisor, kind.Unit)} at last, {Value(points.Max(static point => point.Value) / kind.Divisor, kind.Unit)} at most."
        : $"{line.Label}: no datapoints.";
}
