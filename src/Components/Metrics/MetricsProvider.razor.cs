using DmsDashboard.Model.Metrics;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Metrics;

/// <summary>Watches the metrics of one subject over one range for as long as it is on the page. Give it @key: it keeps to its first Key.</summary>
public sealed partial class MetricsProvider : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private MetricsSnapshot _snapshot = MetricsSnapshot.Empty;

    [Inject]
    public required MetricsStore Store { get; init; }

    [Parameter, EditorRequired]
    public required MetricsKey Key { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<MetricsSnapshot> ChildContent { get; set; }

    protected override void OnInitialized() => _ = WatchAsync(Key, _disposal.Token);

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    // Started on the renderer's dispatcher, so every continuation below runs on it too.
    private async Task WatchAsync(MetricsKey key, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var snapshot in Store.WatchAsync(key, cancellationToken))
            {
                _snapshot = snapshot;
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The circuit or the page is gone.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }
}
