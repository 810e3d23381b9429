using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Control;

/// <summary>Forced fields of a classic task as the control route takes them.</summary>
internal static class ForceTaskRequest
{
    public static readonly RequestShape Shape = new(
        new MemberShape("status", ValueShape.Text(min: 1)),
        new MemberShape("stopReason", ValueShape.Text()),
        new MemberShape("lastFailureMessage", ValueShape.Text()),
        new MemberShape("replicationTaskSettings", ValueShape.Text()),
        new MemberShape("tableMappings", ValueShape.Text()));

    public static TaskOverride Read(JsonElement body) => new()
    {
        Status = FaultRequest.Text(body, "status"),
        StopReason = FaultRequest.Text(body, "stopReason"),
        LastFailureMessage = FaultRequest.Text(body, "lastFailureMessage"),
        ReplicationTaskSettings = FaultRequest.Text(body, "replicationTaskSettings"),
        TableMappings = FaultRequest.Text(body, "tableMappings"),
    };
}
