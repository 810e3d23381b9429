namespace DmsDashboard.Model.Shares;

/// <summary>A replication that a share link shows.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Name">What its visitors know it by.</param>
public sealed record SharedReplication(ReplicationKey Key, string Name);
