namespace DmsDashboard.Polling.LogReadings;

/// <summary>A search of FilterLogEvents that goes on; its token holds for the same times only, and for a day.</summary>
/// <param name="From">The first millisecond; null for no bound.</param>
/// <param name="Until">The first that is not wanted any more; null for no bound.</param>
/// <param name="Backward">True when the newest come first.</param>
/// <param name="Token">Of the page before; null at first.</param>
internal sealed record SearchCursor(long? From, long? Until, bool Backward, string? Token);
