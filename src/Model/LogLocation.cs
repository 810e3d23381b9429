using System.Text.Json;

namespace DmsDashboard.Model;

/// <summary>Where CloudWatch Logs keeps the lines of a serverless replication. Neither group nor streams exist before the first run.</summary>
/// <param name="LogGroupName">dms-serverless-replication-{resource id}, or what the settings say.</param>
/// <param name="LogGroupArn">Without the trailing <c>:*</c>, as StartLiveTail wants it.</param>
/// <param name="OrchestratorStreamName">dms-serverless-replication-orchestrator-{resource id}.</param>
/// <param name="EngineStreamName">The engine's task log as the settings name it; null when they do not. There is a new one with each provisioning.</param>
public sealed record LogLocation(string LogGroupName, string LogGroupArn, string OrchestratorStreamName, string? EngineStreamName)
{
    /// <summary>What the names of the engine's streams begin with; milliseconds since 1970 and a random ending follow.</summary>
    public const string EngineStreamPrefix = "dms-serverless-serv-res-id-";

    /// <summary>Works it out from the ARN and, where they are readable, the settings (ReplicationSettings, JSON: Logging.CloudWatchLogGroup and CloudWatchLogStream).</summary>
    public static LogLocation Of(string replicationConfigArn, string? replicationSettings)
    {
        // arn:partition:dms:region:account:replication-config:resource id
        var parts = replicationConfigArn.Split(':');
        var resourceId = parts[^1];
        var (group, stream) = Configured(replicationSettings);
        group ??= $"dms-serverless-replication-{resourceId}";
        var (partition, region, account) = parts.Length >= 6 ? (parts[1], parts[3], parts[4]) : ("aws", "", "");

        return new LogLocation(
            group,
            $"arn:{partition}:logs:{region}:{account}:log-group:{group}",
            $"dms-serverless-replication-orchestrator-{resourceId}",
            stream);
    }

    private static (string? Group, string? Stream) Configured(string? replicationSettings)
    {
        if (string.IsNullOrWhiteSpace(replicationSettings))
        {
            return (null, null);
        }

        try
        {
            using var settings = JsonDocument.Parse(replicationSettings);
            return settings.RootElement.ValueKind is JsonValueKind.Object
                && settings.RootElement.TryGetProperty("Logging", out var logging)
                && logging.ValueKind is JsonValueKind.Object
                ? (Text(logging, "CloudWatchLogGroup"), Text(logging, "CloudWatchLogStream"))
                : (null, null);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // Settings that are no JSON, or no Unicode, name no place; DMS's own names are right nearly always.
            return (null, null);
        }
    }

    private static string? Text(JsonElement logging, string name) =>
        logging.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
