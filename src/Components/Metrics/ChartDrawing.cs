using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Components.Metrics;

/// <summary>What is drawn of a chart, worked out once for each reading. Pure.</summary>
public sealed record ChartDrawing
{
    internal static readonly ChartDrawing Empty = new();

    /// <summary>
    /// How far the axis is from UTC: for all of it what the zone has at its end. On the zone's own clock an hour comes twice when summer ends, and the lines would go back.
    /// What is written at the axis is that clock's all the same, see <see cref="TimeAt"/>.
    /// </summary>
    public TimeSpan Offset { get; init; }

    /// <summary>The beginning of the range on the axis.</summary>
    public DateTime From { get; init; }

    /// <summary>Its end.</summary>
    public DateTime To { get; init; }

    public ImmutableArray<ChartRun> Runs { get; init; } = [];

    public ImmutableArray<DrawnGap> Gaps { get; init; } = [];

    public ImmutableArray<DrawnMark> Marks { get; init; } = [];

    /// <summary>The instant of a place on the axis.</summary>
    public DateTimeOffset TimeAt(DateTime place) => new(DateTime.SpecifyKind(place, DateTimeKind.Unspecified), Offset);

    internal static ChartDrawing Of(ChartKind kind, MetricsSnapshot metrics, MetricRange range, (ImmutableArray<StateMark> Marks, TimeZoneChoice Zone) around)
    {
        var offset = around.Zone.Convert(metrics.To).Offset;
        return new ChartDrawing
        {
            Offset = offset,
            From = metrics.From.ToOffset(offset).DateTime,
            To = metrics.To.ToOffset(offset).DateTime,
            Runs =
            [
                .. kind.Lines.SelectMany(line => ChartRuns.Of(metrics.Points(line.MetricName), range.Period, kind.Divisor, offset)
                    .Select((run, number) => new ChartRun($"{line.MetricName} {number}", line, [.. run]))),
            ],
            Gaps = [.. ChartGaps.Of(kind, metrics, range).Select(gap => Of(gap, offset, around.Zone))],
            Marks = [.. around.Marks.Where(mark => mark.At >= metrics.From && mark.At <= metrics.To).Select(mark => Of(mark, range, offset, around.Zone))],
        };
    }

    private static DrawnGap Of(ChartGap gap, TimeSpan offset, TimeZoneChoice zone) => new(
        gap.From.ToOffset(offset).DateTime,
        gap.To.ToOffset(offset).DateTime,
        $"No datapoints from {zone.Text(gap.From, TimestampFormat.Minute)} to {zone.Text(gap.To, TimestampFormat.Minute)} {zone.LabelAt(gap.To)}");

    private static DrawnMark Of(StateMark mark, MetricRange range, TimeSpan offset, TimeZoneChoice zone)
    {
        var at = zone.Convert(mark.At).DateTime;
        var time = range.Span > TimeSpan.FromDays(1) ? $"{at:d MMM HH:mm}" : $"{at:HH:mm}";
        return new DrawnMark(mark.At.ToOffset(offset).DateTime, $"{mark.Words} {time}", $"{zone.Text(mark.At, TimestampFormat.DayTime)} {zone.LabelAt(mark.At)} · {mark.Words}", mark.IsFailure);
    }
}
