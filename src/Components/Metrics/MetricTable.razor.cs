using System.Collections.Immutable;
using DmsDashboard.Model.Metrics;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Metrics;

/// <summary>The values of a chart, with gaps and state changes as words.</summary>
public sealed partial class MetricTable : ComponentBase
{
    [Parameter, EditorRequired]
    public required ChartKind Kind { get; set; }

    [Parameter, EditorRequired]
    public required MetricsSnapshot Metrics { get; set; }

    [Parameter, EditorRequired]
    public required MetricRange Range { get; set; }

    [Parameter, EditorRequired]
    public required ImmutableArray<StateMark> Marks { get; set; }

    private ImmutableArray<MetricTableRow> Rows { get; set; } = [];

    protected override void OnParametersSet() => Rows = MetricTableRow.Of(Kind, Metrics, Range, Marks);
}
