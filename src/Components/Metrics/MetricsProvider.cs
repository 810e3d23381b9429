using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Metrics;

/// <summary>Watches the metrics of one subject over one range.</summary>
public sealed class MetricsProvider : WatchProvider<MetricsSnapshot>
{
    [Inject]
    public required MetricsStore Store { get; init; }

    [Parameter, EditorRequired]
    public required MetricsKey Key { get; set; }

    /// <inheritdoc />
    protected override MetricsSnapshot Known => MetricsSnapshot.Empty;

    /// <inheritdoc />
    protected override IAsyncEnumerable<MetricsSnapshot> Watch(CancellationToken cancellationToken) => Store.WatchAsync(Key, cancellationToken);
}
