using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Writes the <c>Endpoint</c> structure without the engines' own settings.</summary>
internal static class EndpointJson
{
    public static void Write(Utf8JsonWriter writer, AccountIdentity identity, EndpointSpec endpoint)
    {
        writer.WriteStartObject();
        writer.WriteString("EndpointIdentifier", endpoint.Identifier);
        writer.WriteString("EndpointType", endpoint.EndpointType);
        writer.WriteString("EngineName", endpoint.Engine.Name);
        writer.WriteString("EngineDisplayName", endpoint.Engine.DisplayName);
        if (endpoint.Engine.Port is { } port)
        {
            writer.WriteString("Username", "dms_user");
            writer.WriteOptional("ServerName", endpoint.ServerName);
            writer.WriteNumber("Port", port);
            writer.WriteOptional("DatabaseName", endpoint.DatabaseName);
        }
        else
        {
            writer.WriteString("ServiceAccessRoleArn", $"arn:aws:iam::{identity.AccountId}:role/dms-target-access");
        }

        writer.WriteString("Status", "active");
        writer.WriteString("KmsKeyId", identity.KmsKeyArn);
        writer.WriteString("EndpointArn", identity.EndpointArn(endpoint.Id));
        writer.WriteString("SslMode", endpoint.Engine.Port is null ? "none" : "require");
        writer.WriteBoolean("IsReadOnly", endpoint.IsReadOnly);
        writer.WriteEndObject();
    }
}
