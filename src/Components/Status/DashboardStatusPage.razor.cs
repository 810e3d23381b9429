using DmsDashboard.Model.Statuses;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Status;

/// <summary>The dashboard's own traffic and needs, live while the page is open. Pausing holds what is shown.</summary>
public sealed partial class DashboardStatusPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _disposal = new();

    [Inject]
    public required DashboardStatusStore Store { get; init; }

    [CascadingParameter]
    public SnapshotProvider? Provider { get; set; }

    private DashboardStatus? Status { get; set; }

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override void OnInitialized() => _ = WatchAsync(_disposal.Token);

    // Started on the renderer's dispatcher, so every continuation below runs on it too.
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var status in Store.WatchAsync(cancellationToken))
            {
                if (Status is null || Provider?.PausedAt is null)
                {
                    Status = status;
                    StateHasChanged();
                }
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
