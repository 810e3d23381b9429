using System.Collections.Immutable;
using System.Threading.Channels;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Store;

/// <summary>The metrics of one subject over one range while somebody watches them: filled by one reader, watched by any number.</summary>
internal sealed class MetricsFeed(MetricsKey key, MetricsSnapshot known)
{
    private readonly Lock _gate = new();
    private ImmutableArray<ChannelWriter<MetricsSnapshot>> _watchers = [];
    private MetricsSnapshot _current = known;

    public MetricsKey Key => key;

    public int WatcherCount => _watchers.Length;

    public MetricsSnapshot Current => Volatile.Read(ref _current);

    /// <summary>Swaps the snapshot for <paramref name="change"/> of it and hands it to every watcher. The same object back means no change.</summary>
    public void Update(Func<MetricsSnapshot, MetricsSnapshot> change)
    {
        lock (_gate)
        {
            var snapshot = change(_current);
            if (ReferenceEquals(snapshot, _current))
            {
                return;
            }

            Volatile.Write(ref _current, snapshot);
            foreach (var watcher in _watchers)
            {
                watcher.TryWrite(snapshot);
            }
        }
    }

    /// <summary>A new watcher gets what there is.</summary>
    public void Enter(ChannelWriter<MetricsSnapshot> watcher)
    {
        lock (_gate)
        {
            _watchers = _watchers.Add(watcher);
            watcher.TryWrite(_current);
        }
    }

    /// <summary>True when it was the last one.</summary>
    public bool Leave(ChannelWriter<MetricsSnapshot> watcher)
    {
        lock (_gate)
        {
            _watchers = _watchers.Remove(watcher);
            return _watchers.IsEmpty;
        }
    }
}
