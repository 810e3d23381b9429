using System.Collections.Immutable;

namespace DmsDashboard.Components.Metrics;

/// <summary>A chart: metrics of one unit that are read together.</summary>
/// <param name="Id">In the page, e.g. latency.</param>
/// <param name="Title">What it is.</param>
/// <param name="Unit">After each value.</param>
/// <param name="Lines">One to three.</param>
public sealed record ChartKind(string Id, string Title, string Unit, ImmutableArray<ChartLine> Lines)
{
    /// <summary>What it tells where that is not plain.</summary>
    public string? Hint { get; init; }

    /// <summary>By how much CloudWatch's values are larger than those that are shown.</summary>
    public double Divisor { get; init; } = 1;
}
