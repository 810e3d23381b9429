using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Replications;

/// <summary>Says of how many of the list health knows no latency: it must not pass for "none is late".</summary>
public sealed partial class UnreadMetrics : ComponentBase
{
    [Inject]
    public required MetricsStore Metrics { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    /// <summary>The one target that is shown; null for all.</summary>
    [Parameter]
    public string? TargetName { get; set; }

    private MetricCoverage Coverage => Metrics.CoverageOf(Snapshot, Time.GetUtcNow(), TargetName);
}
