using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Metrics;
using Microsoft.AspNetCore.Components;
using Radzen.Blazor;

namespace DmsDashboard.Components.Metrics;

/// <summary>One chart with its legend, what it says in words, and its values as a table.</summary>
public sealed partial class MetricChart : ComponentBase
{
    private static readonly object Zero = 0d;

    private (MetricsSnapshot Metrics, ImmutableArray<StateMark> Marks, TimeZoneChoice Zone, bool CanDraw)? _drawn;
    private bool _showsTable;
    private bool _isStale = true;

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required ChartKind Kind { get; set; }

    [Parameter, EditorRequired]
    public required MetricsSnapshot Metrics { get; set; }

    [Parameter, EditorRequired]
    public required MetricRange Range { get; set; }

    [Parameter, EditorRequired]
    public required ImmutableArray<StateMark> Marks { get; set; }

    /// <summary>False until what draws it is there.</summary>
    [Parameter]
    public bool CanDraw { get; set; }

    private ChartDrawing Drawing { get; set; } = ChartDrawing.Empty;

    private string TitleId => $"c-{Kind.Id}";

    private bool HasPoints => Kind.Lines.Any(line => !Metrics.Points(line.MetricName).IsEmpty);

    private string Summary => MetricWords.Summary(Kind, Metrics, (Range, Zone));

    // About six ticks.
    private TimeSpan Step => Range.Span switch
    {
        { TotalHours: <= 1 } => TimeSpan.FromMinutes(10),
        { TotalHours: <= 3 } => TimeSpan.FromMinutes(30),
        { TotalHours: <= 12 } => TimeSpan.FromHours(2),
        { TotalDays: <= 1 } => TimeSpan.FromHours(4),
        { TotalDays: <= 7 } => TimeSpan.FromDays(1),
        _ => TimeSpan.FromDays(2),
    };

    protected override void OnParametersSet()
    {
        var wanted = (Metrics, Marks, Zone, CanDraw);
        if (_drawn is { } drawn && ReferenceEquals(drawn.Metrics, Metrics) && drawn.Marks == Marks && drawn.Zone == Zone && drawn.CanDraw == CanDraw)
        {
            return;
        }

        (_drawn, _isStale) = (wanted, true);
        Drawing = ChartDrawing.Of(Kind, Metrics, Range, (Marks, Zone));
    }

    // The page is drawn at each poll; a chart only when it is another.
    protected override bool ShouldRender() => _isStale;

    protected override void OnAfterRender(bool firstRender) => _isStale = false;

    private static string Stroke(ChartLine line) => line.Tone switch
    {
        ChartTone.Target => "var(--c-target)",
        ChartTone.Load => "var(--load)",
        _ => "var(--c-source)",
    };

    private static LineType Dash(ChartLine line) => line.Tone switch
    {
        ChartTone.Target => LineType.Dashed,
        ChartTone.Load => LineType.Dotted,
        _ => LineType.Solid,
    };

    private static string ToneClass(ChartLine line) => line.Tone.ToString().ToLowerInvariant();

    private void Toggle() => (_showsTable, _isStale) = (!_showsTable, true);

    private string Last(ChartLine line) => MetricWords.Last(Kind, line, Metrics, (Range, Zone));

    private string Tip(ChartLine line, ChartPoint point) =>
        $"{Zone.Text(point.Source.At, TimestampFormat.Minute)} {Zone.LabelAt(point.Source.At)} · {line.Label}: {MetricWords.Value(point.Value, Kind.Unit)}";

    private string AxisText(object value) => value is DateTime time
        ? Zone.Convert(Drawing.TimeAt(time)).ToString(Range.Span > TimeSpan.FromDays(1) ? "d MMM" : "HH:mm", CultureInfo.InvariantCulture)
        : "";

    private static string ValueText(object value) => value is IConvertible number ? MetricWords.Number(number.ToDouble(CultureInfo.InvariantCulture)) : "";
}
