namespace DmsDashboard.LocalAws.Metrics.Series;

/// <summary>A metric of a replication instance: its unit, and its value in a minute.</summary>
internal sealed record InstanceMetric(string Name, string Unit, Func<InstanceMinute, double> Value);
