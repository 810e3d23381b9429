namespace DmsDashboard.Polling.LogTails;

/// <summary>That lines stopped coming.</summary>
/// <param name="At">When it was noticed first.</param>
/// <param name="Why">A sentence.</param>
internal sealed record LostTail(DateTimeOffset At, string Why);
