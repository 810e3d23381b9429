using System.Collections.Immutable;
using System.Threading.Channels;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>The connections of one target: filled by one reader, watched by any number.</summary>
internal sealed class ConnectionsFeed
{
    private readonly Lock _gate = new();
    private readonly Channel<bool> _changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private ImmutableArray<ChannelWriter<ConnectionsSnapshot>> _watchers = [];
    private ConnectionsSnapshot _current = ConnectionsSnapshot.Empty;

    public ConnectionsSnapshot Current => Volatile.Read(ref _current);

    public int WatcherCount => _watchers.Length;

    /// <summary>True while somebody looks, or the end of a test is awaited.</summary>
    public bool IsWanted => WatcherCount > 0 || !Current.Tests.IsEmpty;

    /// <summary>Swaps the snapshot and hands it to every watcher, in order.</summary>
    public ConnectionsSnapshot Update(Func<ConnectionsSnapshot, ConnectionsSnapshot> change)
    {
        lock (_gate)
        {
            var (before, after) = (_current, change(_current));
            if (ReferenceEquals(before, after))
            {
                return before;
            }

            Volatile.Write(ref _current, after);
            foreach (var watcher in _watchers)
            {
                watcher.TryWrite(after);
            }

            if (!ReferenceEquals(before.Tests, after.Tests))
            {
                _changed.Writer.TryWrite(true);
            }

            return after;
        }
    }

    /// <summary>Waits until somebody came to look, or a test began or ended, since it last answered.</summary>
    public async Task ChangedAsync(CancellationToken cancellationToken) => await _changed.Reader.ReadAsync(cancellationToken);

    /// <summary>A new watcher gets what there is.</summary>
    public void Enter(ChannelWriter<ConnectionsSnapshot> watcher)
    {
        lock (_gate)
        {
            _watchers = _watchers.Add(watcher);
            watcher.TryWrite(_current);
            _changed.Writer.TryWrite(true);
        }
    }

    public void Leave(ChannelWriter<ConnectionsSnapshot> watcher)
    {
        lock (_gate)
        {
            _watchers = _watchers.Remove(watcher);
        }
    }
}
