using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Logs;

/// <summary>Watches the log of one replication for as long as it is on the page and cascades a <see cref="LogView"/>. Give it @key: it keeps to its first Key.</summary>
public sealed partial class LogProvider : ComponentBase, IDisposable
{
    // Four drawings a second are what an eye can use; lines that come faster wait for the next one.
    private static readonly TimeSpan DrawInterval = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _disposal = new();
    private readonly LogCollector _collector = new();
    private LogView _view = LogView.Empty;
    private DateTimeOffset _drawnAt;
    private Task _drawing = Task.CompletedTask;

    [Inject]
    public required LogStore Store { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Parameter, EditorRequired]
    public required ReplicationKey Key { get; set; }

    /// <summary>When DMS says that the run began; null while it has not.</summary>
    [Parameter]
    public DateTimeOffset? RunStart { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void OnInitialized() => _ = WatchAsync(Key, _disposal.Token);

    protected override void OnParametersSet()
    {
        if (_collector.BeginRun(RunStart))
        {
            _view = _collector.View;
        }
    }

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
            await foreach (var batch in Store.WatchAsync(key, cancellationToken))
            {
                _collector.Take(batch);
                if (_drawing.IsCompleted)
                {
                    _drawing = DrawAsync(cancellationToken);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The circuit or the page is gone.
        }
        catch (Exception ex)
        {
            await DispatchExceptionAsync(ex);
        }
    }

    private async Task DrawAsync(CancellationToken cancellationToken)
    {
        try
        {
            var wait = _drawnAt + DrawInterval - Time.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, Time, cancellationToken);
            }

            _drawnAt = Time.GetUtcNow();
            _view = _collector.View;
            StateHasChanged();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Nothing is left to draw on.
        }
    }
}
