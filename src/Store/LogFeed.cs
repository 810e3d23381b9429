using System.Collections.Immutable;
using System.Threading.Channels;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>The log of one source while somebody watches it: filled by one writer, read by any number of watchers.</summary>
internal sealed class LogFeed : IDisposable
{
    private readonly Lock _gate = new();
    private readonly LogBuffer _buffer = new();
    private readonly LogItems _items;
    private readonly CancellationTokenSource _unwatched = new();
    private ImmutableArray<ChannelWriter<bool>> _watchers = [];
    private LogFeedState _state = LogFeedState.Opening;
    private long _version;

    public LogFeed(LogSource source) => (Source, Unwatched, _items) = (source, _unwatched.Token, new LogItems(source));

    public LogSource Source { get; }

    /// <summary>Cancelled when the last watcher has gone.</summary>
    public CancellationToken Unwatched { get; }

    public int WatcherCount => _watchers.Length;

    public LogFeedState State
    {
        get
        {
            lock (_gate)
            {
                return _state;
            }
        }
    }

    /// <summary>Adds to the end and wakes every watcher. For one caller at a time: reading lines takes a while and holds up no watcher.</summary>
    public void Add(LogAddition addition)
    {
        var items = _items.Of(addition);
        lock (_gate)
        {
            _state = addition.State;
            _version++;
            items.ForEach(_buffer.Add);
            foreach (var watcher in _watchers)
            {
                watcher.TryWrite(true);
            }
        }
    }

    /// <summary>What a watcher has not had yet; null when there is nothing. A watcher that fell behind gets everything that is kept.</summary>
    public (LogBatch Batch, LogPosition Next)? Read(LogPosition position)
    {
        lock (_gate)
        {
            if (position.Version == _version)
            {
                return null;
            }

            var newer = position.Trims == _buffer.Trims ? _buffer.After(position.Sequence) : null;
            var batch = new LogBatch(newer ?? _buffer.All, IsReset: newer is null, _state);
            return (batch, new LogPosition(_buffer.LastSequence, _buffer.Trims, _version));
        }
    }

    public void Enter(ChannelWriter<bool> watcher)
    {
        lock (_gate)
        {
            _watchers = _watchers.Add(watcher);
        }
    }

    /// <summary>True when it was the last one.</summary>
    public bool Leave(ChannelWriter<bool> watcher)
    {
        lock (_gate)
        {
            _watchers = _watchers.Remove(watcher);
            return _watchers.IsEmpty;
        }
    }

    /// <summary>Ends the tail.</summary>
    public void Dispose()
    {
        _unwatched.Cancel();
        _unwatched.Dispose();
    }
}
