namespace DmsDashboard.Model.Metrics;

/// <summary>A datapoint.</summary>
/// <param name="At">The beginning of its period, UTC.</param>
/// <param name="Value">In the metric's unit.</param>
public readonly record struct MetricPoint(DateTimeOffset At, double Value);
