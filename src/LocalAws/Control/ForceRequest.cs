using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Control;

/// <summary>Forced fields of a replication as the control route takes them.</summary>
internal static class ForceRequest
{
    public static readonly RequestShape Shape = new(
        new MemberShape("status", ValueShape.Text(min: 1)),
        new MemberShape("stopReason", ValueShape.Text()),
        new MemberShape("failureMessages", ValueShape.List(ValueShape.Text())),
        new MemberShape("provisionState", ValueShape.Text()),
        new MemberShape("replicationSettings", ValueShape.Text()),
        new MemberShape("tableMappings", ValueShape.Text()));

    public static ReplicationOverride Read(JsonElement body) => new()
    {
        Status = FaultRequest.Text(body, "status"),
        StopReason = FaultRequest.Text(body, "stopReason"),
        FailureMessages = body.TryGetProperty("failureMessages", out var messages) && messages.ValueKind == JsonValueKind.Array
            ? [.. messages.EnumerateArray().Select(static message => message.GetString()!)]
            : null,
        ProvisionState = FaultRequest.Text(body, "provisionState"),
        ReplicationSettings = FaultRequest.Text(body, "replicationSettings"),
        TableMappings = FaultRequest.Text(body, "tableMappings"),
    };
}
