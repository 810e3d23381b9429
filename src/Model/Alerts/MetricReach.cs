namespace DmsDashboard.Model.Alerts;

/// <summary>Whose metrics are read though nobody looks at them, as the settings say.</summary>
/// <param name="ReadsAll">Alerts:ReadMetrics.</param>
/// <param name="Most">Alerts:ReadMetricsOfMost.</param>
public sealed record MetricReach(bool ReadsAll, int Most);
