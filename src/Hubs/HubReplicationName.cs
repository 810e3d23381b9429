using DmsDashboard.Model;

namespace DmsDashboard.Hubs;

/// <summary>Names a replication.</summary>
/// <param name="Target">The target's name in the dashboard's configuration.</param>
/// <param name="Kind">Identifiers are unique within a target's account and Region for each kind.</param>
/// <param name="Identifier">ReplicationConfigIdentifier or ReplicationTaskIdentifier.</param>
/// <param name="Arn">ReplicationConfigArn or ReplicationTaskArn. Unique within a target.</param>
public sealed record HubReplicationName(string Target, string Kind, string Identifier, string Arn)
{
    internal static HubReplicationName Of(ReplicationEntry entry) => new(entry.Target.Name, entry.Kind.ToString(), entry.Identifier, entry.Arn);
}
