namespace DmsDashboard.Components.Logs.Listing;

/// <summary>One row to draw.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Entry">The entry that it is, belongs to, or stands before.</param>
/// <param name="Part">Which of the lines that go on with the entry, from 0; else 0.</param>
public readonly record struct LogRow(LogRowKind Kind, LogEntry Entry, int Part);
