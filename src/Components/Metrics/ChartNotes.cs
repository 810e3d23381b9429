using Microsoft.AspNetCore.Components;
using Radzen.Blazor;

namespace DmsDashboard.Components.Metrics;

/// <summary>Draws gaps and state changes into a chart. The library knows bands and lines across its value axis only; what it lays over a series may be anything.</summary>
public sealed class ChartNotes : RadzenChartComponentBase, IChartSeriesOverlay, IDisposable
{
    /// <summary>The series in which it is; which one does not matter.</summary>
    [CascadingParameter]
    public CartesianSeries<ChartPoint>? Series { get; set; }

    [Parameter, EditorRequired]
    public required ChartDrawing Drawing { get; set; }

    /// <summary>The chart's, for the name of its hatching.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <inheritdoc />
    public bool Visible => true;

    /// <inheritdoc />
    public bool RenderOnTop => false;

    /// <inheritdoc />
    public RenderFragment Render(ScaleBase categoryScale, ScaleBase valueScale)
    {
        double At(DateTime time) => categoryScale.Scale(time.Ticks, true);
        var (gaps, marks) = (ChartNotePlan.Gaps(Drawing, At), ChartNotePlan.Marks(Drawing, At, categoryScale.OutputSize));
        return builder =>
        {
            builder.OpenComponent<ChartNotesDrawing>(0);
            builder.AddComponentParameter(1, nameof(ChartNotesDrawing.Gaps), gaps);
            builder.AddComponentParameter(2, nameof(ChartNotesDrawing.Marks), marks);
            builder.AddComponentParameter(3, nameof(ChartNotesDrawing.Height), valueScale.OutputSize);
            builder.AddComponentParameter(4, nameof(ChartNotesDrawing.HatchId), $"hatch-{Id}");
            builder.CloseComponent();
        };
    }

    // What is drawn tells its words itself.

    /// <inheritdoc />
    public bool Contains(double mouseX, double mouseY, int tolerance) => false;

    /// <inheritdoc />
    public RenderFragment RenderTooltip(double mouseX, double mouseY) => static _ => { };

    /// <inheritdoc />
    public Point GetTooltipPosition(double mouseX, double mouseY) => new();

    /// <inheritdoc />
    public void Dispose() => Series?.Overlays.Remove(this);

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (Series is { } series && !series.Overlays.Contains(this))
        {
            series.Overlays.Add(this);
        }
    }

    /// <inheritdoc />
    protected override bool ShouldRefreshChart(ParameterView parameters) => DidParameterChange(parameters, nameof(Drawing), Drawing);
}
