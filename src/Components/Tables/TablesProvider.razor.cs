using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Tables;

/// <summary>Watches the tables of one replication for as long as it is on the page. Give it @key: it keeps to its first Key.</summary>
public sealed partial class TablesProvider : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private TablesSnapshot _snapshot = TablesSnapshot.Empty;

    [Inject]
    public required TablesStore Store { get; init; }

    [Parameter, EditorRequired]
    public required ReplicationKey Key { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<TablesSnapshot> ChildContent { get; set; }

    protected override void OnInitialized() => _ = WatchAsync(Key, _disposal.Token);

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    // Started on the renderer's dispatcher, so every continuation below runs on it too.
    private async Task WatchAsync(ReplicationKey key, CancellationToken cancellationToken)
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
