using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Tests.Support;

/// <summary>A watcher of a log that keeps what a page would show.</summary>
internal sealed class LogWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly IAsyncEnumerator<LogBatch> _batches;

    public LogWatch(LogStore logs, ReplicationKey key)
        : this(logs, LogSource.Of(key))
    {
    }

    public LogWatch(LogStore logs, LogSource source) => _batches = logs.WatchAsync(source, _leaving.Token).GetAsyncEnumerator(_leaving.Token);

    public List<LogItem> Items { get; } = [];

    public List<LogFeedState> States { get; } = [];

    public LogFeedState State => States is [.., var last] ? last : LogFeedState.Opening;

    public int Resets { get; private set; }

    public IEnumerable<string> Messages => Items.Where(static item => item.Event is not null).Select(static item => item.Event!.Message);

    public IEnumerable<LogMark> Marks => Items.Where(static item => item.Mark is not null).Select(static item => item.Mark!);

    public IEnumerable<LogMarkKind> MarkKinds => Marks.Select(static mark => mark.Kind);

    /// <summary>Takes batches until it is so.</summary>
    public async Task UntilAsync(Func<LogWatch, bool> reached)
    {
        while (!reached(this))
        {
            Assert.True(await _batches.MoveNextAsync());
            Take(_batches.Current);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _batches.DisposeAsync();
        _leaving.Dispose();
    }

    private void Take(LogBatch batch)
    {
        if (batch.IsReset)
        {
            Items.Clear();
            Resets++;
        }

        Items.AddRange(batch.Items);
        States.Add(batch.State);
    }
}
