using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DmsDashboard.Model.Secrets;

namespace DmsDashboard.Actions;

/// <summary>What was sent, as the JSON that the activity keeps. Names that are not listed here are kept without their values; texts pass the mask for secrets.</summary>
internal static class RecordedParameters
{
    private const string Hidden = "[hidden]";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Of StartReplication, StopReplication, StartReplicationTask, StopReplicationTask, ReloadTables, ReloadReplicationTables and TestConnection: all that they take.
    private static readonly HashSet<string> Listed =
    [
        "ReplicationConfigArn", "ReplicationTaskArn", "ReplicationInstanceArn", "EndpointArn",
        "StartReplicationType", "StartReplicationTaskType", "PremigrationAssessmentSettings",
        "CdcStartTime", "CdcStartPosition", "CdcStopPosition",
        "TablesToReload", "ReloadOption",
        // Of the dashboard's own tokens.
        "Capabilities", "ExpiresAt", "TokenPrefix",
        // Of silences, which are the dashboard's own.
        "From", "Until", "Days", "Start", "Length", "Note",
        // Of share links; never the token, nor a passcode.
        "Replications", "AsksForPasscode", "ShareId",
        // Of several replications together.
        "BulkRunId",
    ];

    private static readonly string[] SecretNames = ["password", "passwd", "pwd", "secret", "token", "credential"];

    /// <summary>A JSON object; what was not sent (null) is left out.</summary>
    public static string Of(IEnumerable<(string Name, object? Value)> parameters)
    {
        var kept = new JsonObject();
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
            {
                kept[name] = Listed.Contains(name) ? Masked(JsonSerializer.SerializeToNode(value)) : Hidden;
            }
        }

        return kept.ToJsonString(Readable);
    }

    private static JsonNode? Masked(JsonNode? node) => node switch
    {
        JsonObject found => new JsonObject(found.Select(static member => KeyValuePair.Create(member.Key, IsSecret(member.Key) ? Hidden : Masked(member.Value)))),
        JsonArray found => new JsonArray([.. found.Select(Masked)]),
        JsonValue found when found.GetValueKind() == JsonValueKind.String => SecretMask.Apply(found.GetValue<string>()),
        _ => node?.DeepClone(),
    };

    // The ARN of a secret is none.
    private static bool IsSecret(string name) =>
        !name.EndsWith("Arn", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("Id", StringComparison.OrdinalIgnoreCase)
        && SecretNames.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));
}
