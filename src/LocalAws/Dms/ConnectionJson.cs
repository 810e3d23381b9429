using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Writes the <c>Connection</c> structure.</summary>
internal static class ConnectionJson
{
    public static void Write(Utf8JsonWriter writer, AccountIdentity identity, SimulatedConnection connection, DateTimeOffset now)
    {
        writer.WriteStartObject();
        writer.WriteString("ReplicationInstanceArn", identity.ReplicationInstanceArn(connection.Instance.ResourceId));
        writer.WriteString("EndpointArn", identity.EndpointArn(connection.Endpoint.Id));
        writer.WriteString("Status", connection.StatusAt(now));
        writer.WriteOptional("LastFailureMessage", connection.FailureAt(now));
        writer.WriteString("EndpointIdentifier", connection.Endpoint.Identifier);
        writer.WriteString("ReplicationInstanceIdentifier", connection.Instance.Identifier);
        writer.WriteEndObject();
    }
}
