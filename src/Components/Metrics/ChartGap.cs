namespace DmsDashboard.Components.Metrics;

/// <summary>A time of which no line of a chart has a datapoint.</summary>
/// <param name="From">The end of the last datapoint before it, or the beginning of the range.</param>
/// <param name="To">The beginning of the next one, or the end of what can be read.</param>
public readonly record struct ChartGap(DateTimeOffset From, DateTimeOffset To);
