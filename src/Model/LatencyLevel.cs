namespace DmsDashboard.Model;

/// <summary>One latency, and since when it is too high.</summary>
/// <param name="Last">The newest datapoint.</param>
/// <param name="OverSince">Since when it is above the limit; null when it is not.</param>
public readonly record struct LatencyLevel(TimeSpan Last, DateTimeOffset? OverSince)
{
    // Well below: a latency that swings around the limit is one trouble, not one every minute.
    private const double WellBelow = 0.8;

    /// <summary>The level after datapoints in the order of their time, in seconds; null without one. What an earlier reading found is over only once these show it.</summary>
    public static LatencyLevel? Of(IEnumerable<(DateTimeOffset At, double Seconds)> points, HealthLimits limits, DateTimeOffset? overBefore = null)
    {
        var (level, over, above, below) = ((LatencyLevel?)null, overBefore, (DateTimeOffset?)null, (DateTimeOffset?)null);
        foreach (var (at, seconds) in points)
        {
            var isAbove = seconds > limits.LatencyLimit.TotalSeconds;
            (above, below) = (isAbove ? above ?? at : null, seconds < WellBelow * limits.LatencyLimit.TotalSeconds ? below ?? at : null);
            over = (over, above, below) switch
            {
                (null, { } began, _) when at - began >= limits.LatencyFor => began,
                (not null, _, { } began) when at - began >= limits.LatencyFor => null,
                _ => over,
            };
            level = new LatencyLevel(TimeSpan.FromSeconds(Math.Clamp(double.IsFinite(seconds) ? seconds : 0, 0, 1e9)), over);
        }

        return level;
    }
}
