using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Writes the <c>ReplicationTask</c> structure.</summary>
internal static class ReplicationTaskJson
{
    public static void Write(Utf8JsonWriter writer, SimulatedTask task, DateTimeOffset now, bool withSettings = true)
    {
        var (spec, state, forced) = (task.Spec, task.State, task.Override);
        writer.WriteStartObject();
        writer.WriteString("ReplicationTaskIdentifier", spec.Identifier);
        writer.WriteString("ReplicationTaskArn", task.Arn);
        writer.WriteString("SourceEndpointArn", task.Identity.EndpointArn(spec.Source.Id));
        writer.WriteString("TargetEndpointArn", task.Identity.EndpointArn(spec.Target.Id));
        writer.WriteString("ReplicationInstanceArn", task.Identity.ReplicationInstanceArn(spec.Instance.ResourceId));
        writer.WriteOptional("TargetReplicationInstanceArn", spec.TargetInstance is { } target ? task.Identity.ReplicationInstanceArn(target.ResourceId) : null);
        writer.WriteString("MigrationType", spec.ReplicationType);
        if (withSettings)
        {
            writer.WriteString("TableMappings", forced?.TableMappings ?? spec.TableMappings ?? EngineSettings.Mappings(spec));
            writer.WriteString("ReplicationTaskSettings", forced?.ReplicationTaskSettings ?? EngineSettings.Of(task));
        }

        writer.WriteString("Status", task.ShownStatus);
        writer.WriteOptional("LastFailureMessage", forced?.LastFailureMessage ?? state.LastFailureMessage);
        writer.WriteOptional("StopReason", forced?.StopReason ?? state.StopReason);
        writer.WriteTime("ReplicationTaskCreationDate", spec.CreateTime);
        writer.WriteTime("ReplicationTaskStartDate", state.StartDate);
        // The structure has no member for a CdcStartTime.
        writer.WriteOptional("CdcStartPosition", state.Cdc.StartPosition);
        writer.WriteOptional("CdcStopPosition", state.Cdc.StopPosition?.Text);
        writer.WriteOptional("RecoveryCheckpoint", RecoveryCheckpoint.Of(task, now));
        ReplicationStatsJson.Write(writer, "ReplicationTaskStats", task, now);
        writer.WriteOptional("TaskData", spec.TaskData);
        writer.WriteEndObject();
    }
}
