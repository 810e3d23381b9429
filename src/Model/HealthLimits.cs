namespace DmsDashboard.Model;

/// <summary>From when on something counts as wrong.</summary>
public sealed record HealthLimits
{
    public static readonly HealthLimits Default = new();

    /// <summary>CDCLatencySource or CDCLatencyTarget above it is too late.</summary>
    public TimeSpan LatencyLimit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A latency counts once it was above the limit for so long, and is over once it was well below for so long.</summary>
    public TimeSpan LatencyFor { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Statistics that are missing for so long while it runs are a fault.</summary>
    public TimeSpan MissingAfter { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>A full load in which nothing moves for so long stands still.</summary>
    public TimeSpan StillAfter { get; init; } = TimeSpan.FromMinutes(30);
}
