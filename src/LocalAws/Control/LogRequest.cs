using System.Text.Json;
using System.Text.Json.Nodes;
using DmsDashboard.LocalAws.Logs;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Control;

/// <summary>Log lines as the control route takes them; group and stream are created where they are missing.</summary>
internal static class LogRequest
{
    public static readonly RequestShape Shape = new(
        new MemberShape("logGroupName", ValueShape.Text(min: 1, max: 512), Required: true),
        new MemberShape("logStreamName", ValueShape.Text(min: 1, max: 512), Required: true),
        new MemberShape("messages", ValueShape.List(ValueShape.Text(min: 1, max: SimulatedLogs.MaxMessageLength), min: 1), Required: true));

    /// <summary>Of a group that is to be deleted.</summary>
    public static readonly RequestShape DeleteShape = new(new MemberShape("logGroupName", ValueShape.Text(min: 1, max: 512), Required: true));

    public static JsonObject Delete(JsonElement body, SimulatedLogs logs) => new() { ["deleted"] = logs.Delete(FaultRequest.Text(body, "logGroupName")!) };

    public static JsonObject Write(JsonElement body, SimulatedLogs logs)
    {
        var (group, stream) = (FaultRequest.Text(body, "logGroupName")!, FaultRequest.Text(body, "logStreamName")!);
        var written = 0;
        foreach (var message in body.GetProperty("messages").EnumerateArray())
        {
            logs.Write(group, stream, message.GetString()!);
            written++;
        }

        return new JsonObject { ["written"] = written };
    }
}
