using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService;

/// <summary>How a replication task is started.</summary>
public partial class StartReplicationTaskTypeValue : ConstantClass
{
    /// <summary>start-replication</summary>
    public static readonly StartReplicationTaskTypeValue StartReplication = new("start-replication");

    /// <summary>resume-processing</summary>
    public static readonly StartReplicationTaskTypeValue ResumeProcessing = new("resume-processing");

    /// <summary>reload-target</summary>
    public static readonly StartReplicationTaskTypeValue ReloadTarget = new("reload-target");

    /// <summary>A value that this list may not know; the constants are better.</summary>
    public StartReplicationTaskTypeValue(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that value, or a new one where the service has learnt more than this list.</summary>
    public static StartReplicationTaskTypeValue FindValue(string value) => FindValue<StartReplicationTaskTypeValue>(value);

    public static implicit operator StartReplicationTaskTypeValue(string value) => FindValue(value);
}
