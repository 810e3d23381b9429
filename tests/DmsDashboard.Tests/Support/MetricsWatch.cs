using DmsDashboard.Model.Metrics;
using DmsDashboard.Store;

namespace DmsDashboard.Tests.Support;

/// <summary>A watcher of metrics that keeps what it was told.</summary>
internal sealed class MetricsWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly IAsyncEnumerator<MetricsSnapshot> _snapshots;

    public MetricsWatch(MetricsStore metrics, MetricsKey key) => _snapshots = metrics.WatchAsync(key, _leaving.Token).GetAsyncEnumerator(_leaving.Token);

    public List<MetricsSnapshot> Seen { get; } = [];

    /// <summary>Begins to watch and takes what there is.</summary>
    public Task<MetricsSnapshot> BeginAsync() => UntilAsync(static _ => true);

    /// <summary>Takes snapshots until one is so.</summary>
    public async Task<MetricsSnapshot> UntilAsync(Func<MetricsSnapshot, bool> reached)
    {
        do
        {
            Assert.True(await _snapshots.MoveNextAsync());
            Seen.Add(_snapshots.Current);
        }
        while (!reached(_snapshots.Current));

        return _snapshots.Current;
    }

    /// <summary>The same, for a reader that waits a moment for others: moves the clock on until it has come, by far less than a minute.</summary>
    public async Task<MetricsSnapshot> UntilAsync(Func<MetricsSnapshot, bool> reached, ManualTimeProvider time)
    {
        var awaited = UntilAsync(reached);
        await time.AdvanceUntilAsync(awaited, TestContext.Current.CancellationToken);
        return await awaited;
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _snapshots.DisposeAsync();
        _leaving.Dispose();
    }
}
