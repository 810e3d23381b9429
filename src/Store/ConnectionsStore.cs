using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>Holds the connections of each target; a watch is also the wish that they be read, and so is a test whose end is awaited.</summary>
public sealed class ConnectionsStore
{
    private readonly ConcurrentDictionary<string, ConnectionsFeed> _feeds = new();

    /// <summary>What is known of a target.</summary>
    public ConnectionsSnapshot Current(string targetName) => FeedOf(targetName).Current;

    /// <summary>How many look at a target's connections at present.</summary>
    public int WatchersOf(string targetName) => FeedOf(targetName).WatcherCount;

    /// <summary>Yields what is known, then each newer snapshot; a slow reader skips to the newest. Leaving ends the watch.</summary>
    public async IAsyncEnumerable<ConnectionsSnapshot> WatchAsync(string targetName, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateBounded<ConnectionsSnapshot>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        var feed = FeedOf(targetName);
        feed.Enter(channel.Writer);
        try
        {
            await foreach (var snapshot in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return snapshot;
            }
        }
        finally
        {
            feed.Leave(channel.Writer);
        }
    }

    /// <summary>Swaps a target's snapshot for <paramref name="change"/> of it and tells every watcher and the reader. The same object back means no change.</summary>
    public ConnectionsSnapshot Update(string targetName, Func<ConnectionsSnapshot, ConnectionsSnapshot> change) => FeedOf(targetName).Update(change);

    /// <summary>The connections of a target, for the one reader that reads them.</summary>
    internal ConnectionsFeed FeedOf(string targetName) => _feeds.GetOrAdd(targetName, static _ => new ConnectionsFeed());
}
