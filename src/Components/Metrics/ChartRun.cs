namespace DmsDashboard.Components.Metrics;

/// <summary>A stretch of a line without a gap.</summary>
/// <param name="Key">Tells it from the chart's others, the same from one reading to the next as a rule.</param>
/// <param name="Line">Whose.</param>
/// <param name="Points">One at least, in the order of time.</param>
public sealed record ChartRun(string Key, ChartLine Line, IReadOnlyList<ChartPoint> Points);
