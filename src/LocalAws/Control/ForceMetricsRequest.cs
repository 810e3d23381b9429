using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Control;

/// <summary>Forced metrics as the control route takes them; latencies in seconds.</summary>
internal static class ForceMetricsRequest
{
    private const int LongestLatency = 7 * 86_400;

    public static readonly RequestShape Shape = new(
        new MemberShape("noDatapoints", ValueShape.Boolean()),
        new MemberShape("forbidden", ValueShape.Text(min: 1)),
        new MemberShape("latencySource", ValueShape.Integer(0, LongestLatency)),
        new MemberShape("latencyTarget", ValueShape.Integer(0, LongestLatency)));

    public static MetricsOverride Read(JsonElement body) => new()
    {
        NoDatapoints = body.TryGetProperty("noDatapoints", out var none) && none.ValueKind == JsonValueKind.True,
        Forbidden = FaultRequest.Text(body, "forbidden"),
        LatencySource = Seconds(body, "latencySource"),
        LatencyTarget = Seconds(body, "latencyTarget"),
    };

    private static double? Seconds(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
