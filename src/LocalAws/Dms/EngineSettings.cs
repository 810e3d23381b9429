using System.Text.Json.Nodes;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>The engine's settings and table mappings as the JSON text that DMS returns, for both kinds of run.</summary>
internal static class EngineSettings
{
    /// <summary><c>ReplicationSettings</c>: the log's place is there only once the engine has run, which is how DMS tells where to read.</summary>
    public static string Of(SimulatedReplication replication)
    {
        var logging = new JsonObject { ["EnableLogging"] = true, ["EnableLogContext"] = false };
        if (replication.EngineLog.StreamName is { } stream)
        {
            logging["CloudWatchLogGroup"] = replication.EngineLog.GroupName;
            logging["CloudWatchLogStream"] = stream;
        }

        return Json(replication.Spec, logging, "DROP_AND_CREATE").ToJsonString();
    }

    /// <summary><c>ReplicationTaskSettings</c>: here the log's place is null until then.</summary>
    public static string Of(SimulatedTask task)
    {
        var stream = task.EngineLog.StreamName;
        var logging = new JsonObject
        {
            ["EnableLogging"] = true,
            ["EnableLogContext"] = false,
            ["CloudWatchLogGroup"] = stream is null ? null : task.EngineLog.GroupName,
            ["CloudWatchLogStream"] = stream,
        };
        var settings = Json(task.Spec, logging, task.Spec.TargetTablePrepMode);
        settings["FullLoadSettings"]!["StopTaskCachedChangesApplied"] = task.Spec.StopTaskCachedChangesApplied;
        settings["FullLoadSettings"]!["StopTaskCachedChangesNotApplied"] = false;
        settings["ControlTablesSettings"] = new JsonObject { ["ControlSchema"] = "", ["HistoryTimeslotInMinutes"] = 5, ["HistoryTableEnabled"] = false, ["StatusTableEnabled"] = false };
        settings["ChangeProcessingTuning"] = new JsonObject { ["BatchApplyTimeoutMin"] = 1, ["BatchApplyTimeoutMax"] = 30, ["MinTransactionSize"] = 1000, ["CommitTimeout"] = 1, ["MemoryLimitTotal"] = 1024, ["MemoryKeepTime"] = 60 };
        settings["ChangeProcessingDdlHandlingPolicy"] = new JsonObject { ["HandleSourceTableDropped"] = true, ["HandleSourceTableTruncated"] = true, ["HandleSourceTableAltered"] = true };
        return settings.ToJsonString();
    }

    /// <summary>The table mappings that include the whole schema of the source.</summary>
    public static string Mappings(RunSpec spec) => new JsonObject
    {
        ["rules"] = new JsonArray(new JsonObject
        {
            ["rule-type"] = "selection",
            ["rule-id"] = "1",
            ["rule-name"] = "1",
            ["object-locator"] = new JsonObject { ["schema-name"] = spec.Source.Engine.Schema, ["table-name"] = "%" },
            ["rule-action"] = "include",
        }),
    }.ToJsonString();

    private static JsonObject Json(RunSpec spec, JsonObject logging, string targetTablePrepMode) => new()
    {
        ["Logging"] = logging,
        ["FullLoadSettings"] = new JsonObject { ["TargetTablePrepMode"] = targetTablePrepMode, ["MaxFullLoadSubTasks"] = 8, ["TransactionConsistencyTimeout"] = 600, ["CommitRate"] = 10000 },
        ["TargetMetadata"] = new JsonObject { ["SupportLobs"] = true, ["LimitedSizeLobMode"] = true, ["LobMaxSize"] = 32, ["BatchApplyEnabled"] = false },
        ["ValidationSettings"] = new JsonObject { ["EnableValidation"] = spec.Validation is not null, ["ValidationMode"] = "ROW_LEVEL", ["ThreadCount"] = 5, ["FailureMaxCount"] = 10000 },
        ["ResyncSettings"] = new JsonObject { ["EnableResync"] = spec.Validation is { Resync: true }, ["MaxResyncTime"] = 60 },
        ["ErrorBehavior"] = new JsonObject { ["DataErrorPolicy"] = "LOG_ERROR", ["TableErrorPolicy"] = "SUSPEND_TABLE", ["RecoverableErrorCount"] = -1 },
    };
}
