namespace DmsDashboard.Components.Metrics;

/// <summary>Another status or health that a poll found, to be seen beside the lines.</summary>
/// <param name="Id">Of the activity item.</param>
/// <param name="At">When.</param>
/// <param name="Words">E.g. "Running → stopped".</param>
/// <param name="IsFailure">True where the replication failed.</param>
public sealed record StateMark(long Id, DateTimeOffset At, string Words, bool IsFailure = false);
