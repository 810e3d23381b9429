using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Components.Metrics;

/// <summary>A point as it is drawn.</summary>
/// <param name="At">On the clock of the zone that is shown.</param>
/// <param name="Value">In the chart's unit.</param>
/// <param name="Source">What CloudWatch said.</param>
public sealed record ChartPoint(DateTime At, double Value, MetricPoint Source);
