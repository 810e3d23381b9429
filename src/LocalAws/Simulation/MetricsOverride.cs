namespace DmsDashboard.LocalAws.Simulation;

/// <summary>What a test makes the metrics of a replication, a task or an instance say; null members stay as simulated.</summary>
public sealed record MetricsOverride
{
    /// <summary>There are no datapoints, though it runs.</summary>
    public bool NoDatapoints { get; init; }

    /// <summary>The name of a metric that nobody may read, while the others of the same call are answered.</summary>
    public string? Forbidden { get; init; }

    /// <summary>CDCLatencySource (seconds).</summary>
    public double? LatencySource { get; init; }

    /// <summary>CDCLatencyTarget (seconds).</summary>
    public double? LatencyTarget { get; init; }
}
