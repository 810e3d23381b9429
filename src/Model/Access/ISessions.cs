using System.Collections.Immutable;

namespace DmsDashboard.Model.Access;

/// <summary>Who is signed in, for those who may end it.</summary>
public interface ISessions
{
    /// <summary>All that last, the newest first. People whom a proxy names at each request have none. Throws what the store throws when they cannot be read.</summary>
    Task<ImmutableArray<OpenSession>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Yields at once, then whenever one began or ended.</summary>
    IAsyncEnumerable<long> WatchAsync(CancellationToken cancellationToken);

    /// <summary>Ends one at once, with its pages and connections; its line of the activity goes with it. False when it was over already.</summary>
    Task<bool> EndAsync(long id, ActionOrigin by, CancellationToken cancellationToken);
}
