using System.Text.Json;
using System.Text.Json.Nodes;
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
        writer.WriteString("ReplicationSettings", Settings(replication));
        writer.WriteString("TableMappings", Mappings(spec));
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

        writer.WriteString("KmsKeyId", $"arn:aws:kms:{replication.Identity.Region}:{replication.Identity.AccountId}:key/5b7c1f0e-9a57-4f0e-8a0d-3f1d2c9b6e11");
        writer.WriteString("PreferredMaintenanceWindow", "sun:03:00-sun:03:30");
        writer.WriteString("ReplicationSubnetGroupId", "dms-private-subnets");
        writer.WriteStartArray("VpcSecurityGroupIds");
        writer.WriteStringValue("sg-0f3c1a92b7d845e60");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // The log's place is known only once the engine has run: that is how DMS tells where to read.
    private static string Settings(SimulatedReplication replication)
    {
        var logging = new JsonObject { ["EnableLogging"] = true, ["EnableLogContext"] = false };
        if (replication.EngineLog.StreamName is { } stream)
        {
            logging["CloudWatchLogGroup"] = OrchestratorLog.GroupName(replication.Spec.ResourceId);
            logging["CloudWatchLogStream"] = stream;
        }

        return new JsonObject
        {
            ["Logging"] = logging,
            ["FullLoadSettings"] = new JsonObject { ["TargetTablePrepMode"] = "DROP_AND_CREATE", ["MaxFullLoadSubTasks"] = 8, ["TransactionConsistencyTimeout"] = 600, ["CommitRate"] = 10000 },
            ["TargetMetadata"] = new JsonObject { ["SupportLobs"] = true, ["LimitedSizeLobMode"] = true, ["LobMaxSize"] = 32, ["BatchApplyEnabled"] = false },
            ["ErrorBehavior"] = new JsonObject { ["DataErrorPolicy"] = "LOG_ERROR", ["TableErrorPolicy"] = "SUSPEND_TABLE", ["RecoverableErrorCount"] = -1 },
        }.ToJsonString();
    }

    private static string Mappings(ReplicationSpec spec) => new JsonObject
    {
        ["rules"] = new JsonArray(new JsonObject
        {
            ["rule-type"] = "selection",
            ["rule-id"] = "1",
            ["rule-name"] = "1",
            ["object-locator"] = new JsonObject { ["schema-name"] = spec.Source.Engine.Schema, ["table-name"] = "%" },
            ["rule-action"] = "include",
        }),
    }.ToJsonString();
}
