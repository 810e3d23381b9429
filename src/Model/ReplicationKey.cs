namespace DmsDashboard.Model;

/// <summary>Names one replication across all targets: identifiers repeat between accounts, and two targets may show the same account.</summary>
/// <param name="TargetName"><see cref="DmsTarget.Name"/>.</param>
/// <param name="Arn">ReplicationConfigArn or ReplicationTaskArn.</param>
public readonly record struct ReplicationKey(string TargetName, string Arn);
