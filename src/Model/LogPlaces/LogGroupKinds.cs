namespace DmsDashboard.Model.LogPlaces;

/// <summary>The kind of a log group, and its words.</summary>
internal static class LogGroupKinds
{
    /// <summary>What the log groups of databases begin with (RDS user guide: publishing logs to CloudWatch Logs).</summary>
    public const string RdsPrefix = "/aws/rds/";

    public static LogGroupKind Of(string logGroupName) => logGroupName switch
    {
        _ when logGroupName.StartsWith("dms-serverless-replication-", StringComparison.Ordinal) => LogGroupKind.Serverless,
        _ when logGroupName.StartsWith("dms-tasks-sct", StringComparison.Ordinal) => LogGroupKind.SchemaConversion,
        _ when logGroupName.StartsWith("dms-tasks-", StringComparison.Ordinal) => LogGroupKind.Tasks,
        _ => LogGroupKind.Other,
    };

    public static string Word(LogGroupKind kind, string logGroupName) => kind switch
    {
        LogGroupKind.Serverless => "Serverless",
        LogGroupKind.Tasks => "Tasks",
        LogGroupKind.SchemaConversion => "Schema conversion",
        _ when logGroupName.StartsWith(RdsPrefix, StringComparison.Ordinal) => "RDS",
        _ => "Other",
    };
}
