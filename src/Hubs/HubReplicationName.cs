using DmsDashboard.Model;

namespace DmsDashboard.Hubs;

/// <summary>Names a replication.</summary>
/// <param name="Target">The target's name in the dashboard's configuration.</param>
/// <param name="ReplicationConfigIdentifier">Unique within a target's account and Region.</param>
/// <param name="ReplicationConfigArn">Unique within a target.</param>
public sealed record HubReplicationName(string Target, string ReplicationConfigIdentifier, string ReplicationConfigArn)
{
    internal static HubReplicationName Of(ReplicationEntry entry) => new(entry.Target.Name, entry.Identifier, entry.Replication.ReplicationConfigArn);
}
