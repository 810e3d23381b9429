using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace DmsDashboard.Hubs;

/// <summary>Whose each open connection is, and how many a caller may begin and have: a token must not fill the memory of all.</summary>
public sealed class HubConnections : IDisposable
{
    /// <summary>Connections that a caller may have at once.</summary>
    public const int MaxOpen = 50;

    /// <summary>Connections that a caller may begin in a minute: negotiations, and WebSockets without one.</summary>
    public const int MaxBegunAMinute = 120;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, string> _callers = new(StringComparer.Ordinal);

    private readonly PartitionedRateLimiter<string> _begun = PartitionedRateLimiter.Create<string, string>(static caller =>
        RateLimitPartition.GetFixedWindowLimiter(caller, static _ => new FixedWindowRateLimiterOptions { PermitLimit = MaxBegunAMinute, Window = Minute }));

    private readonly PartitionedRateLimiter<string> _open = PartitionedRateLimiter.Create<string, string>(static caller =>
        RateLimitPartition.GetConcurrencyLimiter(caller, static _ => new ConcurrencyLimiterOptions { PermitLimit = MaxOpen }));

    /// <summary>Counts one that begins; how long to wait when there were too many.</summary>
    internal TimeSpan? Begin(string caller)
    {
        using var lease = _begun.AttemptAcquire(caller);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Minute;
    }

    /// <summary>Counts one that is open until what is answered is disposed; null when there are too many.</summary>
    /// <param name="caller">Whose it is.</param>
    /// <param name="id">The secret of the connection by which its further requests name it; null for a WebSocket without one.</param>
    internal IDisposable? Open(string caller, string? id)
    {
        var lease = _open.AttemptAcquire(caller);
        if (!lease.IsAcquired)
        {
            lease.Dispose();
            return null;
        }

        if (id is not null)
        {
            _callers[id] = caller;
        }

        return new Held(this, id, lease);
    }

    /// <summary>True when the open connection of that secret is somebody else's.</summary>
    internal bool IsOfAnother(string id, string caller) => _callers.TryGetValue(id, out var owner) && owner != caller;

    public void Dispose()
    {
        _begun.Dispose();
        _open.Dispose();
    }

    private sealed class Held(HubConnections connections, string? id, RateLimitLease lease) : IDisposable
    {
        public void Dispose()
        {
            if (id is not null)
            {
                connections._callers.TryRemove(id, out _);
            }

            lease.Dispose();
        }
    }
}
