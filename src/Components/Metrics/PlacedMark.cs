namespace DmsDashboard.Components.Metrics;

/// <summary>A state change in the chart's own pixels.</summary>
/// <param name="X">Where its line is.</param>
/// <param name="Mark">Which.</param>
/// <param name="Side">Where its label is: "start" right of the line, "end" left of it, null where it has no room.</param>
public sealed record PlacedMark(double X, DrawnMark Mark, string? Side)
{
    private const double Distance = 5;

    public double LabelX => Side == "end" ? X - Distance : X + Distance;
}
