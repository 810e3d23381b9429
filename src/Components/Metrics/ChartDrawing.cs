using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Components.Metrics;

/// <summary>What is drawn of a chart, worked out once for each reading. Pure.</summary>
internal sealed record ChartDrawing
{
    public static readonly ChartDrawing Empty = new();

    /// <summary>The beginning of the range on the clock that is shown.</summary>
    public DateTime From { get; init; }

    /// <summary>Its end.</summary>
    public DateTime To { get; init; }

    public ImmutableArray<ChartRun> Runs { get; init; } = [];

    public ImmutableArray<DrawnMark> Marks { get; init; } = [];

    public static ChartDrawing Of(ChartKind kind, MetricsSnapshot metrics, MetricRange range, (ImmutableArray<StateMark> Marks, TimeZoneChoice Zone) around)
    {
        var most = Math.Max(1, kind.Lines.SelectMany(line => metrics.Points(line.MetricName)).Select(point => point.Value / kind.Divisor).DefaultIfEmpty().Max());
        return new ChartDrawing
        {
            From = around.Zone.Convert(metrics.From).DateTime,
            To = around.Zone.Convert(metrics.To).DateTime,
            Runs =
            [
                .. kind.Lines.SelectMany(line => ChartRuns.Of(metrics.Points(line.MetricName), range.Period, kind.Divisor, around.Zone)
                    .Select((run, number) => new ChartRun($"{line.MetricName} {number}", line, [.. run]))),
            ],
            Marks = [.. around.Marks.Where(mark => mark.At >= metrics.From && mark.At <= metrics.To).Select(mark => Of(mark, most, around.Zone))],
        };
    }

    // The library has no lines across its time axis: two points at one time make one.
    private static DrawnMark Of(StateMark mark, double most, TimeZoneChoice zone)
    {
        var at = zone.Convert(mark.At).DateTime;
        return new DrawnMark(mark, [new ChartPoint(at, 0, default), new ChartPoint(at, most, default)]);
    }
}
