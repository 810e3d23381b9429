using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components;

/// <summary>Watches the store once a circuit and cascades the latest snapshot to every page. Pausing holds what is shown, never the polling.</summary>
public sealed partial class SnapshotProvider : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private DmsSnapshot _latest = DmsSnapshot.Empty;
    private DmsSnapshot _shown = DmsSnapshot.Empty;

    [Inject]
    public required DmsStore Store { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Since when the display has been held; null while it is live.</summary>
    public DateTimeOffset? PausedAt { get; private set; }

    /// <summary>What is known, shown or not: a pause is no reason to keep a failure back.</summary>
    public DmsSnapshot Latest => _latest;

    /// <summary>Holds what is shown, or shows the latest and goes on.</summary>
    public void TogglePause()
    {
        PausedAt = PausedAt is null ? Time.GetUtcNow() : null;
        Show();
        StateHasChanged();
    }

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override void OnInitialized()
    {
        _latest = _shown = Store.Current;
        _ = WatchAsync(_disposal.Token);
    }

    // Started on the renderer's dispatcher, so every continuation below runs on it too.
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var snapshot in Store.WatchAsync(cancellationToken))
            {
                _latest = snapshot;
                Show();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The circuit is gone.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    // What somebody did themselves shows even while paused: a button must not look untouched after a click.
    private void Show() => _shown = PausedAt is null ? _latest : _shown with { Pending = _latest.Pending };
}
