namespace DmsDashboard.Model;

/// <summary>Names the connection of a replication instance and an endpoint across all targets.</summary>
/// <param name="TargetName"><see cref="DmsTarget.Name"/>.</param>
/// <param name="ReplicationInstanceArn">From where.</param>
/// <param name="EndpointArn">To where.</param>
public readonly record struct ConnectionKey(string TargetName, string ReplicationInstanceArn, string EndpointArn);
