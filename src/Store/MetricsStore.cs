using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Store;

/// <summary>
/// Holds the metrics of what someone watches; a watch is also the wish that they be read. What was read last is kept for a while after the last
/// watcher has left: each reading is billed, and whoever changes the range comes back.
/// </summary>
public sealed class MetricsStore
{
    private const int MostKept = 64;

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, Channel<bool>> _opened = new();
    private ImmutableDictionary<MetricsKey, MetricsFeed> _feeds = ImmutableDictionary<MetricsKey, MetricsFeed>.Empty;
    private ImmutableArray<(MetricsKey Key, MetricsSnapshot Snapshot)> _kept = [];

    /// <summary>How many series of charts are watched at present.</summary>
    public int WatchedCount => _feeds.Count;

    /// <summary>How many watch the metrics of a key at present.</summary>
    public int WatchersOf(MetricsKey key) => _feeds.TryGetValue(key, out var feed) ? feed.WatcherCount : 0;

    /// <summary>What is watched of a target now, for the one reader that it has.</summary>
    internal ImmutableArray<MetricsFeed> FeedsOf(string targetName) => [.. _feeds.Values.Where(feed => feed.Key.TargetName == targetName)];

    /// <summary>Yields what is known, then each newer snapshot; a slow reader skips to the newest. Leaving ends the watch, and the last watch's end ends the reading.</summary>
    public async IAsyncEnumerable<MetricsSnapshot> WatchAsync(MetricsKey key, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateBounded<MetricsSnapshot>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
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

    /// <summary>Waits until something of a target has come to be watched since it last answered.</summary>
    internal async Task OpenedAsync(string targetName, CancellationToken cancellationToken) => await OpenedOf(targetName).Reader.ReadAsync(cancellationToken);

    private Channel<bool> OpenedOf(string targetName) =>
        _opened.GetOrAdd(targetName, static _ => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }));

    private MetricsFeed Enter(MetricsKey key, ChannelWriter<MetricsSnapshot> watcher)
    {
        lock (_gate)
        {
            if (!_feeds.TryGetValue(key, out var feed))
            {
                feed = new MetricsFeed(key, _kept.FirstOrDefault(kept => kept.Key == key).Snapshot ?? MetricsSnapshot.Empty);
                _feeds = _feeds.Add(key, feed);
                OpenedOf(key.TargetName).Writer.TryWrite(true);
            }

            feed.Enter(watcher);
            return feed;
        }
    }

    private void Leave(MetricsFeed feed, ChannelWriter<MetricsSnapshot> watcher)
    {
        lock (_gate)
        {
            if (!feed.Leave(watcher))
            {
                return;
            }

            _feeds = _feeds.Remove(feed.Key);
            var others = _kept.RemoveAll(kept => kept.Key == feed.Key);
            _kept = [(feed.Key, feed.Current), .. others.Take(MostKept - 1)];
        }
    }
}
