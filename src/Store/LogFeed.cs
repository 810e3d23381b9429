using System.Collections.Immutable;
using System.Threading.Channels;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>The log of one replication while somebody watches it: filled by one tail, read by any number of watchers.</summary>
internal sealed class LogFeed : IDisposable
{
    private readonly Lock _gate = new();
    private readonly LogBuffer _buffer = new();
    private readonly CancellationTokenSource _unwatched = new();
    private ImmutableArray<ChannelWriter<bool>> _watchers = [];
    private LogFeedState _state = LogFeedState.Opening;
    private long _version;

    public LogFeed(ReplicationKey key) => (Key, Unwatched) = (key, _unwatched.Token);

    public ReplicationKey Key { get; }

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

    /// <summary>Adds to the end and wakes every watcher.</summary>
    public void Add(LogAddition addition)
    {
        lock (_gate)
        {
            _state = addition.State;
            _version++;
            AddMark(addition.Before);
            foreach (var added in addition.Events)
            {
                _buffer.Add(added, null);
            }

            AddMark(addition.After);
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

    private void AddMark(LogMark? mark)
    {
        if (mark is not null)
        {
            _buffer.Add(null, mark);
        }
    }
}
