using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Writes the <c>ReplicationConfig</c> structure, with settings and mappings as the JSON text that DMS returns.</summary>
internal static class ReplicationConfigJson
{
    public static void Write(Utf8JsonWriter writer, SimulatedReplication replication)
    {
        var spec = replication.Spec;
        writer.WriteStartObject();
        writer.WriteString("ReplicationConfigIdentifier", spec.Identifier);
        writer.WriteString("ReplicationConfigArn", replication.Arn);
        writer.WriteString("SourceEndpointArn", replication.Identity.EndpointArn(spec.Source.Id));
        writer.WriteString("TargetEndpointArn", replication.Identity.EndpointArn(spec.Target.Id));
        writer.WriteString("ReplicationType", spec.ReplicationType);
        WriteCompute(writer, replication);
        writer.WriteString("ReplicationSettings", replication.Override?.ReplicationSettings ?? EngineSettings.Of(replication));
        writer.WriteString("TableMappings", replication.Override?.TableMappings ?? EngineSettings.Mappings(spec));
        writer.WriteTime("ReplicationConfigCreateTime", spec.CreateTime);
        writer.WriteTime("ReplicationConfigUpdateTime", spec.CreateTime);
        writer.WriteBoolean("IsReadOnly", spec.IsReadOnly);
        writer.WriteEndObject();
    }

    private static void WriteCompute(Utf8JsonWriter writer, SimulatedReplication replication)
    {
        var spec = replication.Spec;
        writer.WriteStartObject("ComputeConfig");
        writer.WriteNumber("MinCapacityUnits", spec.MinCapacityUnits);
        writer.WriteNumber("MaxCapacityUnits", spec.MaxCapacityUnits);
        writer.WriteBoolean("MultiAZ", spec.MultiAZ);
        if (!spec.MultiAZ)
        {
            writer.WriteString("AvailabilityZone", $"{replication.Identity.Region}a");
        }

        writer.WriteString("KmsKeyId", replication.Identity.KmsKeyArn);
        writer.WriteString("PreferredMaintenanceWindow", "sun:03:00-sun:03:30");
        writer.WriteString("ReplicationSubnetGroupId", "dms-private-subnets");
        writer.WriteStartArray("VpcSecurityGroupIds");
        writer.WriteStringValue("sg-0f3c1a92b7d845e60");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
