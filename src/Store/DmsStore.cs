using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>Holds the latest snapshot and hands each newer one to every watcher.</summary>
public sealed class DmsStore
{
    private readonly Lock _writing = new();
    private ImmutableHashSet<Channel<DmsSnapshot>> _watchers = [];
    private DmsSnapshot _current = DmsSnapshot.Empty;
    private int _watcherCount;

    /// <summary>Raised when someone begins to look and nobody did before.</summary>
    public event Action? FirstWatcherCame;

    public DmsSnapshot Current => Volatile.Read(ref _current);

    /// <summary>How many circuits and hub clients look at present.</summary>
    public int WatcherCount => Volatile.Read(ref _watcherCount);

    /// <summary>Swaps the snapshot for <paramref name="change"/> of it and tells every watcher. The same object back means no change.</summary>
    public DmsSnapshot Update(Func<DmsSnapshot, DmsSnapshot> change)
    {
        // One writer at a time, told in order: a watcher must never be left with the older of two snapshots.
        lock (_writing)
        {
            var before = Current;
            var after = change(before);
            if (ReferenceEquals(before, after))
            {
                return before;
            }

            after = after with { Version = before.Version + 1 };
            Volatile.Write(ref _current, after);
            foreach (var watcher in _watchers)
            {
                watcher.Writer.TryWrite(after);
            }

            return after;
        }
    }

    /// <summary>Yields the current snapshot, then each newer one; a slow reader skips to the newest. Counts as somebody who looks.</summary>
    public async IAsyncEnumerable<DmsSnapshot> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (Interlocked.Increment(ref _watcherCount) == 1)
        {
            FirstWatcherCame?.Invoke();
        }

        try
        {
            await foreach (var snapshot in WatchQuietlyAsync(cancellationToken))
            {
                yield return snapshot;
            }
        }
        finally
        {
            Interlocked.Decrement(ref _watcherCount);
        }
    }

    /// <summary>The same for the dashboard's own rooms, for which the poller need not hurry.</summary>
    internal async IAsyncEnumerable<DmsSnapshot> WatchQuietlyAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Room for one: state, unlike an event, loses nothing when an unread older value is dropped.
        var channel = Channel.CreateBounded<DmsSnapshot>(new BoundedChannelOptions(1)
        {
            FullMode = BoundedChannelFullMode.DropOldest,
            SingleReader = true,
        });

        // Registered before the first read, so that no snapshot falls between the two.
        ImmutableInterlocked.Update(ref _watchers, static (watchers, added) => watchers.Add(added), channel);
        try
        {
            var seen = Current;
            yield return seen;

            await foreach (var snapshot in channel.Reader.ReadAllAsync(cancellationToken))
            {
                if (snapshot.Version > seen.Version)
                {
                    seen = snapshot;
                    yield return snapshot;
                }
            }
        }
        finally
        {
            ImmutableInterlocked.Update(ref _watchers, static (watchers, gone) => watchers.Remove(gone), channel);
        }
    }
}
