namespace DmsDashboard.Polling.LogReadings;

/// <summary>Lets so many readings of a target in at the same time; so many others may wait.</summary>
internal sealed class ReadLane(int seats) : IDisposable
{
    private const int MostWaiting = 32;

    private readonly SemaphoreSlim _free = new(seats);
    private int _inside;

    /// <summary>Runs it when its turn comes; false when too many wait already.</summary>
    public async Task<bool> TryRunAsync(Func<Task> read, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _inside) > seats + MostWaiting)
        {
            Interlocked.Decrement(ref _inside);
            return false;
        }

        try
        {
            await _free.WaitAsync(cancellationToken);
            try
            {
                await read();
                return true;
            }
            finally
            {
                _free.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    public void Dispose() => _free.Dispose();
}
