using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DmsDashboard.Model;

namespace DmsDashboard.Actions.Bulk;

/// <summary>The bulk runs of this process: those under way and the last that ended. They outlive the pages that asked for them.</summary>
public sealed class BulkRuns
{
    private const int KeptFinished = 10;

    private readonly Lock _writing = new();
    private ImmutableHashSet<Channel<ImmutableArray<BulkRun>>> _watchers = [];
    private ImmutableList<BulkRun> _current = [];
    private long _number;

    /// <summary>Oldest first.</summary>
    public ImmutableArray<BulkRun> Current => [.. Volatile.Read(ref _current)];

    /// <summary>How many watch now.</summary>
    internal int Watchers => Volatile.Read(ref _watchers).Count;

    /// <summary>The run of that number; null when it ended long ago.</summary>
    public BulkRun? Find(long number) => Volatile.Read(ref _current).Find(run => run.Number == number);

    /// <summary>The run of that id; null when it ended long ago.</summary>
    public BulkRun? Find(string id) => Volatile.Read(ref _current).Find(run => run.Id == id);

    /// <summary>True when the replication is in a run that has not come to its end with it.</summary>
    public bool Holds(ReplicationKey key) => Volatile.Read(ref _current).Exists(run => run.Holds(key));

    /// <summary>Yields the runs, then again after each change; a slow reader skips to the newest.</summary>
    public async IAsyncEnumerable<ImmutableArray<BulkRun>> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<ImmutableArray<BulkRun>>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_writing)
        {
            _watchers = _watchers.Add(channel);
            channel.Writer.TryWrite(Current);
        }

        try
        {
            await foreach (var runs in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return runs;
            }
        }
        finally
        {
            lock (_writing)
            {
                _watchers = _watchers.Remove(channel);
            }
        }
    }

    /// <summary>Adds a run; a replication that another run has still to do with is not in it twice. <paramref name="begins"/> hears its number before anybody sees the run.</summary>
    internal BulkRun Add(bool isStop, ImmutableArray<BulkAsk> asks, ActionOrigin origin, Action<long> begins)
    {
        lock (_writing)
        {
            var run = new BulkRun(++_number, isStop, origin) { Items = [.. asks.DistinctBy(static ask => ask.Key).Select(ItemOf)] };
            begins(run.Number);
            Publish(_current.Add(run));
            return run;
        }
    }

    internal void Update(long number, Func<BulkRun, BulkRun> change)
    {
        lock (_writing)
        {
            if (_current.Find(run => run.Number == number) is { } run)
            {
                Publish(_current.Replace(run, change(run)));
            }
        }
    }

    private BulkItem ItemOf(BulkAsk ask) => ask.LeftOut is { } why ? new BulkItem(ask, BulkItemState.NotSent, why)
        : Holds(ask.Key) ? new BulkItem(ask, BulkItemState.NotSent, "Another bulk run has still to do with it.")
        : new BulkItem(ask);

    // The bound is on memory: what ended is in the activity as well.
    private void Publish(ImmutableList<BulkRun> runs)
    {
        var ended = runs.Count(static run => run.FinishedAt is not null);
        Volatile.Write(ref _current, ended > KeptFinished ? runs.Remove(runs.First(static run => run.FinishedAt is not null)) : runs);
        var shown = Current;
        foreach (var watcher in _watchers)
        {
            watcher.Writer.TryWrite(shown);
        }
    }
}
