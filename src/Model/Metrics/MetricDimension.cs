namespace DmsDashboard.Model.Metrics;

/// <summary>A part of a metric's identity in CloudWatch.</summary>
/// <param name="Name">E.g. ReplicationConfigId.</param>
/// <param name="Value">What it is for one subject.</param>
public readonly record struct MetricDimension(string Name, string Value);
