using DmsDashboard.Model;
using DmsDashboard.Model.Statuses;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Status;

/// <summary>The dashboard's own traffic and needs, live while the page is open. Pausing holds what is shown.</summary>
public sealed partial class DashboardStatusPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private DashboardStatus? _latest;

    [Inject]
    public required DashboardStatusStore Store { get; init; }

    [CascadingParameter]
    public SnapshotProvider? Provider { get; set; }

    /// <summary>It comes anew when a pause ends: the provider itself never changes.</summary>
    [CascadingParameter]
    public DmsSnapshot? Snapshot { get; set; }

    private DashboardStatus? Status { get; set; }

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override void OnInitialized() => _ = WatchAsync(_disposal.Token);

    protected override void OnParametersSet() => Show();

    // Started on the renderer's dispatcher, so every continuation below runs on it too.
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var status in Store.WatchAsync(cancellationToken))
            {
                _latest = status;
                Show();
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

    private void Show() => Status = Status is null || Provider?.PausedAt is null ? _latest : Status;
}
