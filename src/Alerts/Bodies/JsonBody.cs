using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Alerts.Bodies;

/// <summary>The dashboard's own form, for other programs (docs/alerts.md). Members are added, never renamed.</summary>
internal static class JsonBody
{
    public const int Version = 1;

    public static string Of(OutboxMessage message, PublicAddress address)
    {
        var content = message.Content;
        return MessageText.Json(new JsonObject
        {
            ["version"] = Version,
            ["id"] = message.Id,
            ["kind"] = Name(content.Kind),
            ["at"] = Time(content.At),
            ["rule"] = content.Rule is { } rule ? Name(rule) : null,
            ["severity"] = content.Kind is AlertMessageKind.Test ? null : Name(content.Severity),
            ["text"] = content.Title,
            ["count"] = content.Count,
            ["alerts"] = new JsonArray([.. content.Lines.Select(line => Line(line, address))]),
        });
    }

    private static JsonObject Line(AlertLine line, PublicAddress address) => new()
    {
        ["id"] = line.AlertId,
        ["change"] = Name(line.Change),
        ["severity"] = Name(line.Severity),
        ["target"] = line.TargetName,
        ["replication"] = line.IsOfTarget ? null : line.Identifier,
        ["replicationKind"] = line.IsOfTarget ? null : Name(line.Kind),
        ["arn"] = line.IsOfTarget ? null : line.Arn,
        ["since"] = Time(line.Since),
        ["resolvedAt"] = line.ResolvedAt is { } resolved ? Time(resolved) : null,
        ["sentence"] = line.Sentence,
        ["url"] = address.Of(line),
    };

    // "stoppedUnexpectedly".
    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
