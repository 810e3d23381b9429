namespace DmsDashboard.LocalAws.Metrics;

/// <summary>One query of GetMetricData that asks for a metric.</summary>
internal sealed record MetricQuery(string Id, MetricIdentity Metric, int Period, Statistic Statistic)
{
    /// <summary>What its result is called.</summary>
    public required string Label { get; init; }

    /// <summary>The only unit to return; null for any.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether its result is returned.</summary>
    public bool IsReturned { get; init; } = true;

    /// <summary>The width of a datapoint in minutes.</summary>
    public int Minutes => Period / 60;
}
