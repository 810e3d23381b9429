using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace DmsDashboard.Components.Shared;

/// <summary>Watches something of a store for as long as it is on the page, and hands it to its content. Give it @key: it keeps to its first parameters.</summary>
/// <typeparam name="TSnapshot">What is watched; swapped whole.</typeparam>
public abstract class WatchProvider<TSnapshot> : ComponentBase, IDisposable
    where TSnapshot : class
{
    private readonly CancellationTokenSource _disposal = new();
    private TSnapshot? _snapshot;

    [Parameter, EditorRequired]
    public required RenderFragment<TSnapshot> ChildContent { get; set; }

    /// <summary>What is shown until the watch has told something.</summary>
    protected abstract TSnapshot Known { get; }

    /// <inheritdoc />
    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Each newer snapshot until it is cancelled.</summary>
    protected abstract IAsyncEnumerable<TSnapshot> Watch(CancellationToken cancellationToken);

    /// <inheritdoc />
    protected override void OnInitialized() => _ = WatchAsync(_disposal.Token);

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent, _snapshot ?? Known);

    // Started on the renderer's dispatcher, so every continuation below runs on it too.
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var snapshot in Watch(cancellationToken))
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
