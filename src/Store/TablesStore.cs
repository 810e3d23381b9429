using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>Holds the tables of the replications that someone watches; a watch is also the wish that they be read.</summary>
public sealed class TablesStore
{
    private readonly Lock _gate = new();
    private readonly Channel<TablesFeed> _opened = Channel.CreateUnbounded<TablesFeed>(new UnboundedChannelOptions { SingleReader = true });
    private ImmutableDictionary<ReplicationKey, TablesFeed> _feeds = ImmutableDictionary<ReplicationKey, TablesFeed>.Empty;

    /// <summary>Of how many replications the tables are watched at present.</summary>
    public int WatchedCount => _feeds.Count;

    /// <summary>How many watch the tables of a replication at present.</summary>
    public int WatchersOf(ReplicationKey key) => _feeds.TryGetValue(key, out var feed) ? feed.WatcherCount : 0;

    /// <summary>What is known of the tables of a replication; null while nobody watches them.</summary>
    internal TablesSnapshot? Find(ReplicationKey key) => _feeds.GetValueOrDefault(key)?.Current;

    /// <summary>Yields what is known, then each newer snapshot; a slow reader skips to the newest. Leaving ends the watch, and the last watch's end ends the reading.</summary>
    public async IAsyncEnumerable<TablesSnapshot> WatchAsync(ReplicationKey key, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateBounded<TablesSnapshot>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        var feed = Enter(key, channel.Writer);
        try
        {
            await foreach (var snapshot in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return snapshot;
            }
        }
        finally
        {
            Leave(feed, channel.Writer);
        }
    }

    /// <summary>Has the tables of a replication read at once, after an action on them; nothing happens where nobody watches them.</summary>
    public void Refresh(ReplicationKey key) => _feeds.GetValueOrDefault(key)?.Refresh();

    /// <summary>The tables of each replication when their first watcher comes; for the one reader that reads them.</summary>
    internal IAsyncEnumerable<TablesFeed> OpenedAsync(CancellationToken cancellationToken) => _opened.Reader.ReadAllAsync(cancellationToken);

    private TablesFeed Enter(ReplicationKey key, ChannelWriter<TablesSnapshot> watcher)
    {
        lock (_gate)
        {
            if (!_feeds.TryGetValue(key, out var feed))
            {
                feed = new TablesFeed(key);
                _feeds = _feeds.Add(key, feed);
                _opened.Writer.TryWrite(feed);
            }

            feed.Enter(watcher);
            return feed;
        }
    }

    private void Leave(TablesFeed feed, ChannelWriter<TablesSnapshot> watcher)
    {
        lock (_gate)
        {
            if (!feed.Leave(watcher))
            {
                return;
            }

            // Whoever comes next has them read anew: what nobody looks at is not kept, it may be 60,000 rows.
            _feeds = _feeds.Remove(feed.Key);
        }

        feed.Dispose();
    }
}
