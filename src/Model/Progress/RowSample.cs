namespace DmsDashboard.Model.Progress;

/// <summary>How many rows a full load had copied in all its tables together.</summary>
/// <param name="At">When the tables were read.</param>
/// <param name="Rows">The sum of TableStatistics.FullLoadRows.</param>
public readonly record struct RowSample(DateTimeOffset At, long Rows);
