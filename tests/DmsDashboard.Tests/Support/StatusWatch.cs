using DmsDashboard.Model.Statuses;
using DmsDashboard.Store;

namespace DmsDashboard.Tests.Support;

/// <summary>A watcher of the dashboard's own status.</summary>
internal sealed class StatusWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly IAsyncEnumerator<DashboardStatus> _statuses;
    private Task<bool> _next;

    public StatusWatch(DashboardStatusStore store)
    {
        _statuses = store.WatchAsync(_leaving.Token).GetAsyncEnumerator(_leaving.Token);
        // An enumeration begins with its first step: only then is somebody watching.
        _next = _statuses.MoveNextAsync().AsTask();
    }

    /// <summary>True when there is something that was not taken yet.</summary>
    public bool HasNext => _next.IsCompleted;

    /// <summary>Waits for the next one.</summary>
    public async Task<DashboardStatus> NextAsync()
    {
        Assert.True(await _next);
        var status = _statuses.Current;
        _next = _statuses.MoveNextAsync().AsTask();
        return status;
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        try
        {
            await _next;
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // It still waited for the next one.
        }

        await _statuses.DisposeAsync();
        _leaving.Dispose();
    }
}
