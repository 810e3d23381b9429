using System.Collections.Concurrent;

namespace DmsDashboard.Polling.LogTails;

/// <summary>Counts the open live tails of each target: AWS allows 15 for an account and Region, and others want some too.</summary>
public sealed class LiveTailSeats(int seats)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _free = new();

    /// <summary>The most that may be open for one target at the same time.</summary>
    public int Seats => seats;

    /// <summary>How many are open for a target.</summary>
    public int TakenOf(string targetName) => _free.TryGetValue(targetName, out var free) ? seats - free.CurrentCount : 0;

    /// <summary>A seat until it is disposed; null when all are taken.</summary>
    public IDisposable? TryTake(string targetName)
    {
        var free = _free.GetOrAdd(targetName, static (_, count) => new SemaphoreSlim(count), seats);
        // Never waits: the answer no is as good.
        return free.Wait(0) ? new Seat(free) : null;
    }

    private sealed class Seat(SemaphoreSlim free) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                free.Release();
            }
        }
    }
}
