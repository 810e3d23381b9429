namespace DmsDashboard.Model.Statuses;

/// <summary>Live tails of one target.</summary>
/// <param name="Open">Open at present.</param>
/// <param name="Most">The most that the dashboard may open at the same time.</param>
public sealed record TailSeats(int Open, int Most);
