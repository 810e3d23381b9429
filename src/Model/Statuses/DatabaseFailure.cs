namespace DmsDashboard.Model.Statuses;

/// <summary>A read or write that the database refused.</summary>
public sealed record DatabaseFailure(DateTimeOffset At, string Sentence);
