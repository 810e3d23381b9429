namespace DmsDashboard.Model;

/// <summary>A log event or a mark, numbered in the order it was received by this process.</summary>
/// <param name="Sequence">Grows by one within a replication's log; a key for rows.</param>
/// <param name="Event">Set unless it is a mark.</param>
/// <param name="Mark">Set unless it is an event.</param>
public sealed record LogItem(long Sequence, LogEvent? Event, LogMark? Mark);
