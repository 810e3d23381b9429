namespace DmsDashboard.Polling;

/// <summary>Spreads retries, so that dashboards that were throttled together do not come back together.</summary>
public sealed class Jitter(Random random)
{
    private readonly Lock _gate = new();

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Next()
    {
        lock (_gate)
        {
            return random.NextDouble();
        }
    }
}
