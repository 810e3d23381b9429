using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Writes the <c>Replication</c> structure.</summary>
internal static class ReplicationJson
{
    public static void Write(Utf8JsonWriter writer, SimulatedReplication replication, DateTimeOffset now)
    {
        var (spec, state, forced) = (replication.Spec, replication.State, replication.Override);
        writer.WriteStartObject();
        writer.WriteString("ReplicationConfigIdentifier", spec.Identifier);
        writer.WriteString("ReplicationConfigArn", replication.Arn);
        writer.WriteString("SourceEndpointArn", replication.Identity.EndpointArn(spec.Source.Id));
        writer.WriteString("TargetEndpointArn", replication.Identity.EndpointArn(spec.Target.Id));
        writer.WriteString("ReplicationType", spec.ReplicationType);
        writer.WriteString("Status", replication.ShownStatus);
        ProvisionDataJson.Write(writer, replication, now);
        PremigrationAssessmentJson.Write(writer, replication);
        writer.WriteOptional("StopReason", forced?.StopReason ?? state.StopReason);
        WriteFailureMessages(writer, replication);
        ReplicationStatsJson.Write(writer, "ReplicationStats", replication, now);
        WriteStart(writer, replication, now);
        writer.WriteTime("ReplicationCreateTime", spec.CreateTime);
        writer.WriteTime("ReplicationUpdateTime", state.UpdateTime);
        writer.WriteTime("ReplicationLastStopTime", state.LastStopTime);
        writer.WriteTime("ReplicationDeprovisionTime", state.DeprovisionTime);
        writer.WriteBoolean("IsReadOnly", spec.IsReadOnly);
        writer.WriteEndObject();
    }

    private static void WriteFailureMessages(Utf8JsonWriter writer, SimulatedReplication replication)
    {
        var messages = replication.Override?.FailureMessages ?? replication.State.FailureMessages;
        if (messages.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("FailureMessages");
        foreach (var message in messages)
        {
            writer.WriteStringValue(message);
        }

        writer.WriteEndArray();
    }

    private static void WriteStart(Utf8JsonWriter writer, SimulatedReplication replication, DateTimeOffset now)
    {
        var state = replication.State;
        writer.WriteOptional("StartReplicationType", state.StartReplicationType);
        writer.WriteTime("CdcStartTime", state.Cdc.StartTime);
        writer.WriteOptional("CdcStartPosition", state.Cdc.StartPosition);
        writer.WriteOptional("CdcStopPosition", state.Cdc.StopPosition?.Text);
        writer.WriteOptional("RecoveryCheckpoint", RecoveryCheckpoint.Of(replication, now));
    }
}
