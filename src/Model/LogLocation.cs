using System.Text.Json;

namespace DmsDashboard.Model;

/// <summary>Where CloudWatch Logs keeps the lines of a replication of either kind, or a whole log group. Neither group nor streams exist before a replication's first run.</summary>
/// <param name="LogGroupName">dms-serverless-replication-{resource id}, dms-tasks-{replication instance identifier}, or what the settings say.</param>
/// <param name="LogGroupArn">Without the trailing <c>:*</c>, as StartLiveTail wants it.</param>
/// <param name="OrchestratorStreamName">dms-serverless-replication-orchestrator-{resource id}; null for a task, which has no orchestrator, and for a whole group.</param>
/// <param name="EngineStreamName">The engine's task log: as the settings name it, or dms-task-{resource id} of a task; null when nothing names it. A serverless replication has a new one with each provisioning.</param>
public sealed record LogLocation(string LogGroupName, string LogGroupArn, string? OrchestratorStreamName, string? EngineStreamName)
{
    /// <summary>What the names of the engine's streams begin with; milliseconds since 1970 and a random ending follow.</summary>
    public const string EngineStreamPrefix = "dms-serverless-serv-res-id-";

    /// <summary>What the names of the streams of tasks begin with; the resource id follows.</summary>
    public const string TaskStreamPrefix = "dms-task-";

    private const string TaskMark = ":task:";
    private const string GroupPrefix = "dms-serverless-replication-";
    private const string OrchestratorPrefix = "dms-serverless-replication-orchestrator-";

    /// <summary>True for a whole log group, of which nothing is known.</summary>
    public bool IsWholeGroup => OrchestratorStreamName is null && EngineStreamName is null;

    // DMS makes this group for one replication; one that the settings name may have others' streams too.
    private bool IsOwnGroup { get; } = OrchestratorStreamName is not null
        && LogGroupName.StartsWith(GroupPrefix, StringComparison.Ordinal)
        && OrchestratorStreamName == OrchestratorPrefix + LogGroupName[GroupPrefix.Length..];

    /// <summary>True for the streams that DMS's engine writes, as DMS itself names them.</summary>
    public static bool IsEngineStream(string logStreamName) =>
        logStreamName.StartsWith(EngineStreamPrefix, StringComparison.Ordinal) || logStreamName.StartsWith(TaskStreamPrefix, StringComparison.Ordinal);

    /// <summary>A log group with all its streams.</summary>
    public static LogLocation OfGroup(string logGroupName, string logGroupArn) => new(logGroupName, logGroupArn, null, null);

    /// <summary>A log group with all its streams, in the account and Region of any resource of DMS.</summary>
    public static LogLocation OfGroupBeside(string dmsArn, string logGroupName) => OfGroup(logGroupName, ArnOf(dmsArn, logGroupName));

    /// <summary>True when the stream is one of these: a group may be shared with other tasks and replications.</summary>
    public bool Covers(string logStreamName) =>
        IsWholeGroup
        || IsOwnGroup
        || (OrchestratorStreamName is not null && logStreamName == OrchestratorStreamName)
        || (EngineStreamName is null ? logStreamName.StartsWith(EngineStreamPrefix, StringComparison.Ordinal) : logStreamName == EngineStreamName);

    /// <summary>Works it out from the ARN and what is known of <paramref name="entry"/>, which may be nothing; null for a task while neither its settings nor its instance are known.</summary>
    public static LogLocation? Find(string arn, ReplicationEntry? entry) => arn.Contains(TaskMark, StringComparison.Ordinal)
        ? OfTask(arn, entry?.Settings, entry?.Instance?.ReplicationInstanceIdentifier)
        : Of(arn, entry?.Settings);

    /// <summary>Of a task: the group belongs to its replication instance, with the lines of the instance's other tasks in streams of their own.</summary>
    public static LogLocation? OfTask(string replicationTaskArn, string? replicationTaskSettings, string? replicationInstanceIdentifier)
    {
        var (group, stream) = Configured(replicationTaskSettings);
        group ??= replicationInstanceIdentifier is null ? null : $"dms-tasks-{replicationInstanceIdentifier.ToLowerInvariant()}";
        return group is null ? null : new LogLocation(group, ArnOf(replicationTaskArn, group), null, stream ?? $"{TaskStreamPrefix}{replicationTaskArn.Split(':')[^1]}");
    }

    /// <summary>Works it out from the ARN and, where they are readable, the settings (ReplicationSettings, JSON: Logging.CloudWatchLogGroup and CloudWatchLogStream).</summary>
    public static LogLocation Of(string replicationConfigArn, string? replicationSettings)
    {
        // arn:partition:dms:region:account:replication-config:resource id
        var parts = replicationConfigArn.Split(':');
        var resourceId = parts[^1];
        var (group, stream) = Configured(replicationSettings);
        group ??= GroupPrefix + resourceId;
        return new LogLocation(group, ArnOf(replicationConfigArn, group), OrchestratorPrefix + resourceId, stream);
    }

    private static string ArnOf(string dmsArn, string group)
    {
        var parts = dmsArn.Split(':');
        var (partition, region, account) = parts.Length >= 6 ? (parts[1], parts[3], parts[4]) : ("aws", "", "");
        return $"arn:{partition}:logs:{region}:{account}:log-group:{group}";
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
