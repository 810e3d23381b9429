using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Tests.Support;

/// <summary>A watcher of a target's connections that keeps what it was told.</summary>
internal sealed class ConnectionsWatch : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly IAsyncEnumerator<ConnectionsSnapshot> _snapshots;

    public ConnectionsWatch(ConnectionsStore connections, string targetName) => _snapshots = connections.WatchAsync(targetName, _leaving.Token).GetAsyncEnumerator(_leaving.Token);

    public List<ConnectionsSnapshot> Seen { get; } = [];

    /// <summary>Takes snapshots until one is so.</summary>
    public async Task<ConnectionsSnapshot> UntilAsync(Func<ConnectionsSnapshot, bool> reached)
    {
        do
        {
            Assert.True(await _snapshots.MoveNextAsync());
            Seen.Add(_snapshots.Current);
        }
        while (!reached(_snapshots.Current));

        return _snapshots.Current;
    }

    /// <summary>The same; moves the clock on where nothing comes, as a wait may begin after the clock was moved.</summary>
    public async Task<ConnectionsSnapshot> UntilAsync(Func<ConnectionsSnapshot, bool> reached, ManualTimeProvider time)
    {
        var awaited = UntilAsync(reached);
        while (true)
        {
            try
            {
                return await awaited.WaitAsync(Patience, TestContext.Current.CancellationToken);
            }
            catch (TimeoutException) when (!awaited.IsCompleted)
            {
                time.Advance(TimeSpan.FromSeconds(5));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _snapshots.DisposeAsync();
        _leaving.Dispose();
    }
}
