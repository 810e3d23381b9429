using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Endpoints;

/// <summary>Watches the connections of one target for as long as it is on the page. Give it @key: it keeps to its first TargetName.</summary>
public sealed partial class ConnectionsProvider : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private ConnectionsSnapshot _snapshot = ConnectionsSnapshot.Empty;

    [Inject]
    public required ConnectionsStore Store { get; init; }

    [Parameter, EditorRequired]
    public required string TargetName { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<ConnectionsSnapshot> ChildContent { get; set; }

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override void OnInitialized()
    {
        _snapshot = Store.Current(TargetName);
        _ = WatchAsync(TargetName, _disposal.Token);
    }

    // Started on the renderer's dispatcher, so every continuation below runs on it too.
    private async Task WatchAsync(string targetName, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var snapshot in Store.WatchAsync(targetName, cancellationToken))
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
