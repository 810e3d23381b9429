using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Logs;

/// <summary>Watches logs for as long as it is on the page and cascades a <see cref="LogView"/> of all of them.</summary>
public sealed partial class LogProvider : ComponentBase, IDisposable
{
    // Four drawings a second are what an eye can use; lines that come faster wait for the next one.
    private static readonly TimeSpan DrawInterval = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _disposal = new();
    private readonly LogCollector _collector = new();
    private readonly Dictionary<LogSource, CancellationTokenSource> _watches = [];
    private LogView _view = LogView.Empty;
    private DateTimeOffset _drawnAt;
    private Task _drawing = Task.CompletedTask;
    private CancellationToken _gone;

    [Inject]
    public required LogStore Store { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    /// <summary>Says which streams of a group are a replication's.</summary>
    [CascadingParameter]
    public DmsSnapshot Snapshot { get; set; } = DmsSnapshot.Empty;

    /// <summary>Whose logs, merged by time; the first is the one that the page is about. May change while it is on the page.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<LogSource> Sources { get; set; }

    /// <summary>When DMS says that the run began; null while it has not.</summary>
    [Parameter]
    public DateTimeOffset? RunStart { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void OnInitialized() => _gone = _disposal.Token;

    protected override void OnParametersSet()
    {
        // Before the lines of a group come.
        var isParted = _collector.Part(LogOverlap.Of(Sources, Snapshot));
        var isChanged = Watch() || isParted;
        if (_collector.BeginRun(RunStart) || isChanged)
        {
            _view = _collector.View;
        }
    }

    public void Dispose()
    {
        _disposal.Cancel();
        foreach (var watch in _watches.Values)
        {
            watch.Dispose();
        }

        _disposal.Dispose();
    }

    // True when there are other sources than before.
    private bool Watch()
    {
        if (_watches.Count == Sources.Length && Sources.All(_watches.ContainsKey))
        {
            return false;
        }

        foreach (var gone in _watches.Keys.Except(Sources).ToArray())
        {
            _watches.Remove(gone, out var watch);
            watch?.Cancel();
            watch?.Dispose();
        }

        var orders = _collector.Use(Sources);
        foreach (var (source, order) in Sources.Zip(orders).Where(pair => !_watches.ContainsKey(pair.First)))
        {
            var watch = CancellationTokenSource.CreateLinkedTokenSource(_gone);
            _watches.Add(source, watch);
            _ = WatchAsync(source, order, watch.Token);
        }

        return true;
    }

    // Started on the renderer's dispatcher, so every continuation below runs on it too.
    private async Task WatchAsync(LogSource source, int order, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var batch in Store.WatchAsync(source, cancellationToken))
            {
                _collector.Take(order, batch);
                if (_drawing.IsCompleted)
                {
                    _drawing = DrawAsync(_gone);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The circuit, the page or the source is gone.
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
