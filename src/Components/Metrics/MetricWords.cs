using System.Globalization;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Components.Metrics;

/// <summary>Values and charts in words.</summary>
internal static class MetricWords
{
    // CloudWatch may have a minute's datapoint one or two minutes late.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(2);

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

    /// <summary>The newest value of a line; where it ended before what could be read does, since when there is none.</summary>
    public static string Last(ChartKind kind, ChartLine line, MetricsSnapshot snapshot, (MetricRange Range, TimeZoneChoice Zone) shown)
    {
        if (snapshot.IsRefused(line.MetricName))
        {
            return "not read";
        }

        if (snapshot.Points(line.MetricName) is not [.., var last])
        {
            return "no datapoints";
        }

        var end = last.At + shown.Range.Period;
        return snapshot.To - end > Late
            ? $"none since {shown.Zone.Text(end, TimestampFormat.Minute)} {shown.Zone.LabelAt(end)}"
            : Value(last.Value / kind.Divisor, kind.Unit) + Width(line, shown.Range);
    }

    /// <summary>The chart for those who cannot see it: the newest value of each line and its largest.</summary>
    public static string Summary(ChartKind kind, MetricsSnapshot snapshot, (MetricRange Range, TimeZoneChoice Zone) shown) =>
        $"{kind.Title}, {shown.Range.Word}. {string.Join(" ", kind.Lines.Select(line => Line(kind, line, snapshot, shown)))}";

    // One of a minute is about now; a wider one is the worst or the mean of its time.
    private static string Width(ChartLine line, MetricRange range) => range.Period switch
    {
        { TotalMinutes: <= 1 } => "",
        { TotalMinutes: < 60 } period => $", {Stat(line)} {period.TotalMinutes.ToString("0", CultureInfo.InvariantCulture)} min",
        { TotalHours: var hours } => $", {Stat(line)} {hours.ToString("0", CultureInfo.InvariantCulture)} h",
    };

    private static string Stat(ChartLine line) => MetricNames.StatOf(line.MetricName) == "Maximum" ? "most in" : "mean of";

    private static string Line(ChartKind kind, ChartLine line, MetricsSnapshot snapshot, (MetricRange Range, TimeZoneChoice Zone) shown) => snapshot.Points(line.MetricName) is { IsEmpty: false } points
        ? $"{line.Label}: {Last(kind, line, snapshot, shown)} at last, {Value(points.Max(static point => point.Value) / kind.Divisor, kind.Unit)} at most."
        : $"{line.Label}: no datapoints.";
}
