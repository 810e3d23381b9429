namespace DmsDashboard.Model.Statuses;

/// <summary>What is left of a budget of requests.</summary>
/// <param name="Purpose">What it is for, in words.</param>
/// <param name="Left">Requests that may be sent at once; 0 or more.</param>
/// <param name="Burst">The most that may be saved up.</param>
/// <param name="PerSecond">How many come back in a second.</param>
/// <param name="Waiting">Requests that wait for their turn.</param>
public sealed record BudgetLevel(string Purpose, double Left, int Burst, double PerSecond, int Waiting);
