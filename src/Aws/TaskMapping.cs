using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Secrets;
using Sdk = Amazon.DatabaseMigrationService.Model;

namespace DmsDashboard.Aws;

/// <summary>Turns the SDK's classic tasks and replication instances into ours.</summary>
internal static class TaskMapping
{
    public static ImmutableArray<ReplicationTask> ToTasks(List<Sdk.ReplicationTask>? tasks) => [.. (tasks ?? []).Select(ToTask)];

    /// <summary>A whitelist: the Kerberos file never gets past this line.</summary>
    public static ImmutableArray<ReplicationInstance> ToInstances(List<Sdk.ReplicationInstance>? instances) => [.. (instances ?? []).Select(ToInstance)];

    private static ReplicationTask ToTask(Sdk.ReplicationTask task) => new()
    {
        ReplicationTaskIdentifier = task.ReplicationTaskIdentifier ?? DmsMapping.LastSegment(task.ReplicationTaskArn),
        ReplicationTaskArn = task.ReplicationTaskArn ?? "",
        SourceEndpointArn = task.SourceEndpointArn,
        TargetEndpointArn = task.TargetEndpointArn,
        ReplicationInstanceArn = task.ReplicationInstanceArn,
        MigrationType = task.MigrationType?.Value,
        TableMappings = task.TableMappings,
        ReplicationTaskSettings = task.ReplicationTaskSettings,
        Status = new ReplicationStatus(task.Status),
        LastFailureMessage = SecretMask.Apply(task.LastFailureMessage),
        StopReason = SecretMask.Apply(task.StopReason),
        ReplicationTaskCreationDate = DmsMapping.ToTime(task.ReplicationTaskCreationDate),
        ReplicationTaskStartDate = DmsMapping.ToTime(task.ReplicationTaskStartDate),
        CdcStartPosition = task.CdcStartPosition,
        CdcStopPosition = task.CdcStopPosition,
        RecoveryCheckpoint = task.RecoveryCheckpoint,
        ReplicationTaskStats = ToStats(task.ReplicationTaskStats),
        TaskData = task.TaskData,
        TargetReplicationInstanceArn = task.TargetReplicationInstanceArn,
    };

    private static ReplicationStats? ToStats(Sdk.ReplicationTaskStats? stats) => stats is null ? null : new ReplicationStats
    {
        FullLoadProgressPercent = stats.FullLoadProgressPercent,
        ElapsedTimeMillis = stats.ElapsedTimeMillis,
        TablesLoaded = stats.TablesLoaded,
        TablesLoading = stats.TablesLoading,
        TablesQueued = stats.TablesQueued,
        TablesErrored = stats.TablesErrored,
        FreshStartDate = DmsMapping.ToTime(stats.FreshStartDate),
        StartDate = DmsMapping.ToTime(stats.StartDate),
        StopDate = DmsMapping.ToTime(stats.StopDate),
        FullLoadStartDate = DmsMapping.ToTime(stats.FullLoadStartDate),
        FullLoadFinishDate = DmsMapping.ToTime(stats.FullLoadFinishDate),
    };

    private static ReplicationInstance ToInstance(Sdk.ReplicationInstance instance) => new()
    {
        ReplicationInstanceArn = instance.ReplicationInstanceArn ?? "",
        ReplicationInstanceIdentifier = instance.ReplicationInstanceIdentifier ?? DmsMapping.LastSegment(instance.ReplicationInstanceArn),
        ReplicationInstanceClass = instance.ReplicationInstanceClass,
        ReplicationInstanceStatus = instance.ReplicationInstanceStatus,
        AllocatedStorage = instance.AllocatedStorage,
        EngineVersion = instance.EngineVersion,
        MultiAZ = instance.MultiAZ,
        AvailabilityZone = instance.AvailabilityZone,
        PreferredMaintenanceWindow = instance.PreferredMaintenanceWindow,
        PubliclyAccessible = instance.PubliclyAccessible,
        AutoMinorVersionUpgrade = instance.AutoMinorVersionUpgrade,
        NetworkType = instance.NetworkType,
        KmsKeyId = instance.KmsKeyId,
        InstanceCreateTime = DmsMapping.ToTime(instance.InstanceCreateTime),
    };
}
