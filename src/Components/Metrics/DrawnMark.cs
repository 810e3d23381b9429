namespace DmsDashboard.Components.Metrics;

/// <summary>A state change as a line across the chart.</summary>
/// <param name="Mark">Which.</param>
/// <param name="Points">Its ends.</param>
internal sealed record DrawnMark(StateMark Mark, IReadOnlyList<ChartPoint> Points);
