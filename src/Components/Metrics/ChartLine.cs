namespace DmsDashboard.Components.Metrics;

/// <summary>One metric in a chart. Source and target keep their colour and their dash everywhere.</summary>
/// <param name="MetricName">As DMS names it.</param>
/// <param name="Label">In the legend and the table.</param>
/// <param name="Tone">Its place in the chart's legend and its colour: source, target or load.</param>
public sealed record ChartLine(string MetricName, string Label, ChartTone Tone);
