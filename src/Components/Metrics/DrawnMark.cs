namespace DmsDashboard.Components.Metrics;

/// <summary>A state change as a line across the chart.</summary>
/// <param name="At">On the clock that is shown.</param>
/// <param name="Label">Beside the line, e.g. "Running → stopped 12:31".</param>
/// <param name="Words">With its full time.</param>
/// <param name="IsFailure">True where the replication failed.</param>
public sealed record DrawnMark(DateTime At, string Label, string Words, bool IsFailure);
