using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>The last state of a replication that was written down.</summary>
/// <param name="Key">Of which.</param>
/// <param name="Identifier">Its name then.</param>
/// <param name="Status">As AWS sent it.</param>
/// <param name="Health">What was made of it.</param>
public sealed record ReplicationState(ReplicationKey Key, string Identifier, ReplicationStatus Status, Health Health)
{
    public static ReplicationState Of(ReplicationEntry entry) => new(entry.Key, entry.Identifier, entry.Replication.Status, entry.Health.Health);
}
