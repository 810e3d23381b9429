using DmsDashboard.Aws;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Actions.Bulk;

/// <summary>How fast all bulk runs together may send: so many at once, and so many a second to each target.</summary>
public sealed class BulkPace(IOptions<ActionsOptions> options, AwsTargets targets) : IDisposable
{
    private readonly SemaphoreSlim _inFlight = new(options.Value.BulkInFlight);

    /// <summary>How many may wait for their answer at once.</summary>
    public int InFlight => options.Value.BulkInFlight;

    /// <summary>Waits for its turn, which lasts until what it answers is disposed of.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled while it waited.</exception>
    public async Task<IDisposable> TakeAsync(string targetName, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _inFlight.WaitAsync(cancellationToken);
        try
        {
            await targets.Get(targetName).Budgets.Of("starts and stops of several", options.Value.BulkRequestsPerSecond, burst: 1).TakeAsync(cancellationToken);
            return new Turn(_inFlight);
        }
        catch
        {
            _inFlight.Release();
            throw;
        }
    }

    public void Dispose() => _inFlight.Dispose();

    private sealed class Turn(SemaphoreSlim inFlight) : IDisposable
    {
        private int _isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                inFlight.Release();
            }
        }
    }
}
