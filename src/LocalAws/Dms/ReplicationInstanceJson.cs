using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Writes the <c>ReplicationInstance</c> structure.</summary>
internal static class ReplicationInstanceJson
{
    public static void Write(Utf8JsonWriter writer, AccountIdentity identity, SimulatedInstance instance)
    {
        writer.WriteStartObject();
        writer.WriteString("ReplicationInstanceIdentifier", instance.Identifier);
        writer.WriteString("ReplicationInstanceClass", instance.InstanceClass);
        writer.WriteString("ReplicationInstanceStatus", instance.Status);
        writer.WriteNumber("AllocatedStorage", instance.AllocatedStorage);
        writer.WriteTime("InstanceCreateTime", instance.CreateTime);
        WriteNetwork(writer, identity, instance);
        writer.WriteString("PreferredMaintenanceWindow", "sun:03:00-sun:03:30");
        writer.WriteStartObject("PendingModifiedValues");
        writer.WriteOptional("ReplicationInstanceClass", instance.PendingInstanceClass);
        writer.WriteEndObject();
        writer.WriteBoolean("MultiAZ", instance.MultiAZ);
        writer.WriteString("EngineVersion", instance.EngineVersion);
        writer.WriteBoolean("AutoMinorVersionUpgrade", true);
        writer.WriteString("KmsKeyId", identity.KmsKeyArn);
        writer.WriteString("ReplicationInstanceArn", identity.ReplicationInstanceArn(instance.ResourceId));
        writer.WriteBoolean("PubliclyAccessible", instance.PubliclyAccessible);
        writer.WriteEndObject();
    }

    private static void WriteNetwork(Utf8JsonWriter writer, AccountIdentity identity, SimulatedInstance instance)
    {
        writer.WriteStartArray("VpcSecurityGroups");
        writer.WriteStartObject();
        writer.WriteString("VpcSecurityGroupId", "sg-0f3c1a92b7d845e60");
        writer.WriteString("Status", "active");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteString("AvailabilityZone", $"{identity.Region}a");
        writer.WriteOptional("SecondaryAvailabilityZone", instance.MultiAZ ? $"{identity.Region}b" : null);
        writer.WriteStartObject("ReplicationSubnetGroup");
        writer.WriteString("ReplicationSubnetGroupIdentifier", "dms-private-subnets");
        writer.WriteString("VpcId", "vpc-0a1b2c3d4e5f60718");
        writer.WriteString("SubnetGroupStatus", "Complete");
        writer.WriteEndObject();
        var address = $"10.0.{(StableHash.Of(instance.ResourceId, 3) % 250) + 2}.{(StableHash.Of(instance.ResourceId, 4) % 250) + 2}";
        writer.WriteString("ReplicationInstancePrivateIpAddress", address);
        writer.WriteStartArray("ReplicationInstancePrivateIpAddresses");
        writer.WriteStringValue(address);
        writer.WriteEndArray();
        writer.WriteString("NetworkType", "IPV4");
    }
}
