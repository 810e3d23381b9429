namespace DmsDashboard.Model.Metrics;

/// <summary>One metric of one subject.</summary>
/// <param name="Subject">Whose.</param>
/// <param name="MetricName">As DMS names it, e.g. CDCLatencyTarget.</param>
/// <param name="Stat">Average or Maximum.</param>
public sealed record MetricQuery(MetricSubject Subject, string MetricName, string Stat);
