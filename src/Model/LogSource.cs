namespace DmsDashboard.Model;

/// <summary>Where log lines come from: the log of a replication of either kind, or a whole log group that somebody added.</summary>
/// <param name="TargetName">The target of the settings whose CloudWatch Logs has it.</param>
/// <param name="Arn">ReplicationConfigArn or ReplicationTaskArn; null for a log group.</param>
/// <param name="LogGroupName">The log group; null for a replication, whose group is worked out from what DMS says.</param>
public readonly record struct LogSource(string TargetName, string? Arn, string? LogGroupName)
{
    /// <summary>The replication; null for a log group.</summary>
    public ReplicationKey? Key => Arn is null ? null : new ReplicationKey(TargetName, Arn);

    /// <summary>The log of a replication.</summary>
    public static LogSource Of(ReplicationKey key) => new(key.TargetName, key.Arn, null);

    /// <summary>All streams of a log group.</summary>
    public static LogSource OfGroup(string targetName, string logGroupName) => new(targetName, null, logGroupName);
}
