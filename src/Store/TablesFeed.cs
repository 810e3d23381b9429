using System.Collections.Immutable;
using System.Threading.Channels;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>The tables of one replication while somebody watches them: filled by one reader, watched by any number.</summary>
internal sealed class TablesFeed : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _unwatched = new();
    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private ImmutableArray<ChannelWriter<TablesSnapshot>> _watchers = [];
    private TablesSnapshot _current = TablesSnapshot.Empty;

    public TablesFeed(ReplicationKey key) => (Key, Unwatched) = (key, _unwatched.Token);

    public ReplicationKey Key { get; }

    /// <summary>Cancelled when the last watcher has gone.</summary>
    public CancellationToken Unwatched { get; }

    public int WatcherCount => _watchers.Length;

    public TablesSnapshot Current => Volatile.Read(ref _current);

    /// <summary>Swaps the snapshot and hands it to every watcher.</summary>
    public void Publish(TablesSnapshot snapshot)
    {
        lock (_gate)
        {
            Volatile.Write(ref _current, snapshot);
            foreach (var watcher in _watchers)
            {
                watcher.TryWrite(snapshot);
            }
        }
    }

    /// <summary>Asks that the tables be read at once; a reader that is busy finds it afterwards.</summary>
    public void Refresh() => _asked.Writer.TryWrite(true);

    /// <summary>Waits until <see cref="Refresh"/> was called since it last answered.</summary>
    public async Task RefreshAskedAsync(CancellationToken cancellationToken) => await _asked.Reader.ReadAsync(cancellationToken);

    /// <summary>A new watcher gets what there is.</summary>
    public void Enter(ChannelWriter<TablesSnapshot> watcher)
    {
        lock (_gate)
        {
            _watchers = _watchers.Add(watcher);
            watcher.TryWrite(_current);
        }
    }

    /// <summary>True when it was the last one.</summary>
    public bool Leave(ChannelWriter<TablesSnapshot> watcher)
    {
        lock (_gate)
        {
            _watchers = _watchers.Remove(watcher);
            return _watchers.IsEmpty;
        }
    }

    /// <summary>Ends the reading.</summary>
    public void Dispose()
    {
        _unwatched.Cancel();
        _unwatched.Dispose();
    }
}
