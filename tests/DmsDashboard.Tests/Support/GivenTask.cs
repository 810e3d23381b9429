using DmsDashboard.Model;

namespace DmsDashboard.Tests.Support;

/// <summary>Valid classic tasks; a test states only what it is about.</summary>
internal static class GivenTask
{
    public const string InstanceArn = "arn:aws:dms:eu-central-1:831394476016:rep:DMS-PROD-2";

    public static ReplicationEntry Entry(string identifier, string status = "running", Health health = Health.Replicating) => new()
    {
        Target = Given.Demo,
        Replication = Task(identifier, status),
        Instance = Instance,
        SourceEndpoint = Given.Endpoint(identifier + "-src", "Oracle"),
        TargetEndpoint = Given.Endpoint(identifier + "-tgt", "Aurora PostgreSQL"),
        Health = new HealthReading(health, "", ""),
    };

    public static ReplicationTask Task(string identifier, string status = "running") => new()
    {
        ReplicationTaskIdentifier = identifier,
        ReplicationTaskArn = $"arn:aws:dms:eu-central-1:831394476016:task:{identifier.ToUpperInvariant()}",
        ReplicationInstanceArn = InstanceArn,
        MigrationType = "full-load-and-cdc",
        Status = new ReplicationStatus(status),
        SourceEndpointArn = $"arn:aws:dms:eu-central-1:831394476016:endpoint:{identifier}-SRC",
        TargetEndpointArn = $"arn:aws:dms:eu-central-1:831394476016:endpoint:{identifier}-TGT",
    };

    public static ReplicationInstance Instance { get; } = new()
    {
        ReplicationInstanceArn = InstanceArn,
        ReplicationInstanceIdentifier = "dms-prod-2",
        ReplicationInstanceClass = "dms.r6i.xlarge",
        ReplicationInstanceStatus = "available",
    };

    public static ReplicationEntry WithTask(this ReplicationEntry entry, Func<ReplicationTask, ReplicationTask> change) =>
        entry with { Replication = change(entry.Task!) };
}
