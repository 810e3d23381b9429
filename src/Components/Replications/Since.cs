using DmsDashboard.Model;
using DmsDashboard.Model.Runs;

namespace DmsDashboard.Components.Replications;

/// <summary>Since when a replication is as it is, as well as AWS lets us know.</summary>
internal static class Since
{
    /// <summary>The best known instant of the present state; null when nothing tells.</summary>
    internal static DateTimeOffset? Of(ReplicationEntry entry)
    {
        var replication = entry.Replication;
        return replication.Status.Value.ToLowerInvariant() switch
        {
            ReplicationStatus.Stopped or ReplicationStatus.Failed => RunStop.Of(replication, entry.StatusSince) ?? replication.ReplicationUpdateTime,
            ReplicationStatus.Running => entry.StatusSince ?? replication.ReplicationStats?.StartDate ?? entry.Task?.ReplicationTaskStartDate,
            ReplicationStatus.Created or ReplicationStatus.Ready => replication.ReplicationCreateTime,
            _ => entry.StatusSince ?? entry.LatestMessage?.Timestamp,
        };
    }
}
