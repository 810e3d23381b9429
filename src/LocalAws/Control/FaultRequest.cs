using System.Text.Json;
using System.Text.Json.Nodes;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Control;

/// <summary>Injected faults as the control route takes and shows them.</summary>
internal static class FaultRequest
{
    public static readonly RequestShape Shape = new(
        new MemberShape("kind", ValueShape.Enum([.. Enum.GetNames<FaultKind>().Select(JsonNamingPolicy.CamelCase.ConvertName)]), Required: true),
        new MemberShape("operation", ValueShape.Text(min: 1)),
        new MemberShape("count", ValueShape.Integer(min: 1)),
        new MemberShape("delayMillis", ValueShape.Integer(min: 0)),
        new MemberShape("statusCode", ValueShape.Integer(min: 500, max: 599)),
        new MemberShape("message", ValueShape.Text()));

    public static readonly RequestShape CutShape = new(new MemberShape("operation", ValueShape.Text(min: 1)));

    public static InjectedFault Read(JsonElement body) => new(Enum.Parse<FaultKind>(Text(body, "kind")!, ignoreCase: true))
    {
        Operation = Text(body, "operation") ?? "*",
        Count = Number(body, "count"),
        Delay = TimeSpan.FromMilliseconds(Number(body, "delayMillis") ?? 1000),
        StatusCode = Number(body, "statusCode") ?? StatusCodes.Status500InternalServerError,
        Message = Text(body, "message"),
    };

    public static JsonObject Write(InjectedFault fault) => new()
    {
        ["kind"] = JsonNamingPolicy.CamelCase.ConvertName(fault.Kind.ToString()),
        ["operation"] = fault.Operation,
        ["count"] = fault.Count,
    };

    /// <summary>A string member of a checked body, or null.</summary>
    public static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
