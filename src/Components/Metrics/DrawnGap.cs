namespace DmsDashboard.Components.Metrics;

/// <summary>A time without datapoints, on the clock that is shown.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end.</param>
/// <param name="Words">E.g. "No datapoints from 12:10 to 12:25 UTC".</param>
public sealed record DrawnGap(DateTime From, DateTime To, string Words);
