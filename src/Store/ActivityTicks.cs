using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace DmsDashboard.Store;

/// <summary>Tells every watcher that there is something new. A watcher that is busy hears of several at once.</summary>
internal sealed class ActivityTicks
{
    private ImmutableHashSet<Channel<long>> _watchers = [];
    private long _count;

    public void Raise()
    {
        var count = Interlocked.Increment(ref _count);
        foreach (var watcher in _watchers)
        {
            watcher.Writer.TryWrite(count);
        }
    }

    /// <summary>Yields at once, then after each change, a number that grows.</summary>
    public async IAsyncEnumerable<long> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        ImmutableInterlocked.Update(ref _watchers, static (watchers, added) => watchers.Add(added), channel);
        try
        {
            yield return Interlocked.Read(ref _count);

            await foreach (var count in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return count;
            }
        }
        finally
        {
            ImmutableInterlocked.Update(ref _watchers, static (watchers, gone) => watchers.Remove(gone), channel);
        }
    }
}
