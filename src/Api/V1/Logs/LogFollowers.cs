using System.Threading.RateLimiting;

namespace DmsDashboard.Api.V1.Logs;

/// <summary>How many logs each caller follows at once: each keeps a connection, and what is sent too slowly waits in memory.</summary>
internal sealed class LogFollowers : IDisposable
{
    /// <summary>Logs that a caller may follow at once, as many as it may have connections of the hub.</summary>
    public const int MaxOpen = 50;

    private readonly PartitionedRateLimiter<string> _open = PartitionedRateLimiter.Create<string, string>(static caller =>
        RateLimitPartition.GetConcurrencyLimiter(caller, static _ => new ConcurrencyLimiterOptions { PermitLimit = MaxOpen }));

    /// <summary>Counts one more until what is answered is disposed; null when there are too many.</summary>
    public IDisposable? Enter(string caller)
    {
        var lease = _open.AttemptAcquire(caller);
        if (lease.IsAcquired)
        {
            return lease;
        }

        lease.Dispose();
        return null;
    }

    public void Dispose() => _open.Dispose();
}
