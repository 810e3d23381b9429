using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DmsDashboard.Model.Statuses;

namespace DmsDashboard.Store;

/// <summary>Hands out how the dashboard itself does. A watch is also the wish that it be read: while nobody watches, nothing is.</summary>
public sealed class DashboardStatusStore
{
    private readonly Lock _gate = new();
    private readonly Channel<bool> _firstCame = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private ImmutableArray<ChannelWriter<DashboardStatus>> _watchers = [];
    private DashboardStatus? _current;

    /// <summary>How many watch at present.</summary>
    public int WatcherCount => _watchers.Length;

    /// <summary>Yields what was read last, if somebody watches already, then each newer one; a slow reader skips to the newest.</summary>
    public async IAsyncEnumerable<DashboardStatus> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateBounded<DashboardStatus>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        Enter(channel.Writer);
        try
        {
            await foreach (var status in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return status;
            }
        }
        finally
        {
            Leave(channel.Writer);
        }
    }

    /// <summary>Hands a newer status to every watcher; without any it is dropped.</summary>
    internal void Publish(DashboardStatus status)
    {
        lock (_gate)
        {
            _current = _watchers.IsEmpty ? null : status;
            foreach (var watcher in _watchers)
            {
                watcher.TryWrite(status);
            }
        }
    }

    /// <summary>Waits until somebody began to watch while nobody did, since it last answered.</summary>
    internal async Task FirstWatcherAsync(CancellationToken cancellationToken) => await _firstCame.Reader.ReadAsync(cancellationToken);

    private void Enter(ChannelWriter<DashboardStatus> watcher)
    {
        lock (_gate)
        {
            _watchers = _watchers.Add(watcher);
            if (_current is { } known)
            {
                watcher.TryWrite(known);
            }
            else
            {
                _firstCame.Writer.TryWrite(true);
            }
        }
    }

    private void Leave(ChannelWriter<DashboardStatus> watcher)
    {
        lock (_gate)
        {
            _watchers = _watchers.Remove(watcher);
            // Whoever comes next must not see what was an hour ago.
            _current = _watchers.IsEmpty ? null : _current;
        }
    }
}
