using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>Holds the buffered log lines of the replications that someone watches; a watch is also the wish that they be read.</summary>
public sealed class LogStore
{
    /// <summary>Yields what is buffered, then what is new. Cancelling or leaving the enumeration ends the watch, and the last watch's end ends the tail.</summary>
    public IAsyncEnumerable<LogBatch> WatchAsync(ReplicationKey key, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException($"The log of {key.Arn} cannot be watched yet ({this}, {cancellationToken.CanBeCanceled}).");
}
