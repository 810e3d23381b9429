using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Tests.Support;

/// <summary>A watcher of a replication's tables that keeps what it was told.</summary>
internal sealed class TablesWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly IAsyncEnumerator<TablesSnapshot> _snapshots;

    public TablesWatch(TablesStore tables, ReplicationKey key) => _snapshots = tables.WatchAsync(key, _leaving.Token).GetAsyncEnumerator(_leaving.Token);

    public List<TablesSnapshot> Seen { get; } = [];

    /// <summary>Takes snapshots until one is so.</summary>
    public async Task<TablesSnapshot> UntilAsync(Func<TablesSnapshot, bool> reached)
    {
        do
        {
            Assert.True(await _snapshots.MoveNextAsync());
            Seen.Add(_snapshots.Current);
        }
        while (!reached(_snapshots.Current));

        return _snapshots.Current;
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _snapshots.DisposeAsync();
        _leaving.Dispose();
    }
}
