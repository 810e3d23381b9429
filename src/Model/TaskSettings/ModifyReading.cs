namespace DmsDashboard.Model.TaskSettings;

/// <summary>What DMS lets somebody change of a replication in its present state (user guide: modifying a serverless replication; API: ModifyReplicationTask). Pure.</summary>
/// <param name="CanChangeSettings">True when settings and table mappings can be changed now.</param>
/// <param name="Settings">That, as a sentence.</param>
/// <param name="Rest">What of the rest can be changed, and what takes a new replication.</param>
public sealed record ModifyReading(bool CanChangeSettings, string Settings, string Rest)
{
    public static ModifyReading Of(ReplicationEntry entry) => entry switch
    {
        { IsReadOnly: true } => new(false, "A zero-ETL integration manages it: AWS changes its settings.", ""),
        { Task: { } task } => Of(task),
        _ => Of(entry.Replication),
    };

    private static ModifyReading Of(ReplicationTask task)
    {
        var can = IsAny(task.Status, ReplicationStatus.Ready, ReplicationStatus.Stopped, ReplicationStatus.Failed);
        return new ModifyReading(
            can,
            can ? "Settings and table mappings can be changed now." : $"Settings and table mappings can’t be changed while its status is {task.Status.Value}: DMS takes changes of a task that does not run.",
            "Its endpoints are fixed: others take a new task.");
    }

    private static ModifyReading Of(IReplication replication)
    {
        var can = IsAny(replication.Status, ReplicationStatus.Created, ReplicationStatus.Stopped, ReplicationStatus.Failed);
        var isFresh = replication.Status.Is(ReplicationStatus.Created)
            || (replication.Status.Is(ReplicationStatus.Failed) && string.IsNullOrEmpty(replication.ProvisionData?.ProvisionState));
        return new ModifyReading(
            can,
            can ? "Settings, table mappings and capacity limits can be changed now." : $"Settings, table mappings and capacity limits can’t be changed while its status is {replication.Status.Value}: DMS takes changes when it is created, stopped or failed.",
            isFresh
                ? "So can endpoints, type, Availability Zone, subnet group and KMS key, until capacity is provisioned for it first."
                : "Endpoints, type, Availability Zone, subnet group and KMS key are fixed since capacity was provisioned for it first: others take a new replication, which has another ARN.");
    }

    private static bool IsAny(ReplicationStatus status, params string[] names) => Array.Exists(names, name => status.Is(name));
}
