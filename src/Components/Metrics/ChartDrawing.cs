using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Components.Metrics;

/// <summary>What is drawn of a chart, worked out once for each reading. Pure.</summary>
public sealed record ChartDrawing
{
    internal static readonly ChartDrawing Empty = new();

    /// <summary>The beginning of the range on the clock that is shown.</summary>
    public DateTime From { get; init; }

    /// <summary>Its end.</summary>
    public DateTime To { get; init; }

    public ImmutableArray<ChartRun> Runs { get; init; } = [];

    public ImmutableArray<DrawnGap> Gaps { get; init; } = [];

    public ImmutableArray<DrawnMark> Marks { get; init; } = [];

    internal static ChartDrawing Of(ChartKind kind, MetricsSnapshot metrics, MetricRange range, (ImmutableArray<StateMark> Marks, TimeZoneChoice Zone) around) => new()
    {
        From = around.Zone.Convert(metrics.From).DateTime,
        To = around.Zone.Convert(metrics.To).DateTime,
        Runs =
        [
            .. kind.Lines.SelectMany(line => ChartRuns.Of(metrics.Points(line.MetricName), range.Period, kind.Divisor, around.Zone)
                .Select((run, number) => new ChartRun($"{line.MetricName} {number}", line, [.. run]))),
        ],
        Gaps = [.. ChartGaps.Of(kind, metrics, range).Select(gap => Of(gap, around.Zone))],
        Marks = [.. around.Marks.Where(mark => mark.At >= metrics.From && mark.At <= metrics.To).Select(mark => Of(mark, range, around.Zone))],
    };

    private static DrawnGap Of(ChartGap gap, TimeZoneChoice zone) => new(
        zone.Convert(gap.From).DateTime,
        zone.Convert(gap.To).DateTime,
        $"No datapoints from {zone.Text(gap.From, TimestampFormat.Minute)} to {zone.Text(gap.To, TimestampFormat.Minute)} {zone.LabelAt(gap.To)}");

    private static DrawnMark Of(StateMark mark, MetricRange range, TimeZoneChoice zone)
    {
        var at = zone.Convert(mark.At).DateTime;
        var time = range.Span > TimeSpan.FromDays(1) ? $"{at:d MMM HH:mm}" : $"{at:HH:mm}";
        return new DrawnMark(at, $"{mark.Words} {time}", $"{zone.Text(mark.At, TimestampFormat.DayTime)} {zone.LabelAt(mark.At)} · {mark.Words}", mark.IsFailure);
    }
}
