using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>Holds the buffered log lines of the replications and log groups that someone watches; a watch is also the wish that they be read.</summary>
public sealed class LogStore
{
    private readonly Lock _gate = new();
    private readonly Channel<LogFeed> _opened = Channel.CreateUnbounded<LogFeed>(new UnboundedChannelOptions { SingleReader = true });
    private ImmutableDictionary<LogSource, LogFeed> _feeds = ImmutableDictionary<LogSource, LogFeed>.Empty;

    /// <summary>How many logs are watched at present.</summary>
    public int WatchedCount => _feeds.Count;

    /// <summary>How many watch the log of a replication at present.</summary>
    public int WatchersOf(ReplicationKey key) => _feeds.TryGetValue(LogSource.Of(key), out var feed) ? feed.WatcherCount : 0;

    /// <summary>The log of a replication, see the overload for any source.</summary>
    public IAsyncEnumerable<LogBatch> WatchAsync(ReplicationKey key, CancellationToken cancellationToken = default) =>
        WatchAsync(LogSource.Of(key), cancellationToken);

    /// <summary>Yields what is buffered, then what is new. Cancelling or leaving the enumeration ends the watch, and the last watch's end ends the tail.</summary>
    public async IAsyncEnumerable<LogBatch> WatchAsync(LogSource source, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // A signal and a position, no queue of lines: the buffer that all share is the only room, however slow a watcher is.
        var changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
        var feed = Enter(source, changed.Writer);
        try
        {
            var position = LogPosition.Start;
            while (true)
            {
                if (feed.Read(position) is { } read)
                {
                    position = read.Next;
                    yield return read.Batch;
                    continue;
                }

                await changed.Reader.ReadAsync(cancellationToken);
            }
        }
        finally
        {
            Leave(feed, changed.Writer);
        }
    }

    /// <summary>Each log when its first watcher comes; for the one reader that tails them.</summary>
    internal IAsyncEnumerable<LogFeed> OpenedAsync(CancellationToken cancellationToken) => _opened.Reader.ReadAllAsync(cancellationToken);

    private LogFeed Enter(LogSource source, ChannelWriter<bool> watcher)
    {
        lock (_gate)
        {
            if (!_feeds.TryGetValue(source, out var feed))
            {
                feed = new LogFeed(source);
                _feeds = _feeds.Add(source, feed);
                _opened.Writer.TryWrite(feed);
            }

            feed.Enter(watcher);
            return feed;
        }
    }

    private void Leave(LogFeed feed, ChannelWriter<bool> watcher)
    {
        lock (_gate)
        {
            if (!feed.Leave(watcher))
            {
                return;
            }

            // Whoever comes next opens a new one, with lines as fresh.
            _feeds = _feeds.Remove(feed.Source);
        }

        feed.Dispose();
    }
}
