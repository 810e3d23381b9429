namespace DmsDashboard.Model.TaskSettings;

/// <summary>What a replication was told to do from a time on.</summary>
/// <param name="Id">Grows with each version.</param>
/// <param name="Key">Of which replication.</param>
/// <param name="Identifier">Its name then.</param>
/// <param name="SeenAt">When the poll began that saw it first.</param>
/// <param name="Content">Secrets masked.</param>
public sealed record SettingsVersion(long Id, ReplicationKey Key, string Identifier, DateTimeOffset SeenAt, SettingsContent Content);
