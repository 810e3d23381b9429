using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Metrics;

/// <summary>Hatched gaps and lines of state changes, as parts of a chart's SVG.</summary>
public sealed partial class ChartNotesDrawing : ComponentBase
{
    [Parameter, EditorRequired]
    public required ImmutableArray<PlacedGap> Gaps { get; set; }

    [Parameter, EditorRequired]
    public required ImmutableArray<PlacedMark> Marks { get; set; }

    /// <summary>Of the plot, in pixels.</summary>
    [Parameter, EditorRequired]
    public required double Height { get; set; }

    /// <summary>One for each chart: ids are of the whole page.</summary>
    [Parameter, EditorRequired]
    public required string HatchId { get; set; }

    private string Hatch => $"url(#{HatchId})";

    private static string MarkClass(PlacedMark mark) => mark.Mark.IsFailure ? "ev bad" : "ev";

    private static string Px(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private string Line(PlacedMark mark) => $"M{Px(mark.X)} 0V{Px(Height)}";
}
