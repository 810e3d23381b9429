using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Scenarios;

/// <summary>Failures as engineers meet them, each with a cause of its own and DMS's own words for it.</summary>
internal static class Catalogue
{
    /// <summary>DMS could not reach or log in to a database, and says no more than that.</summary>
    public static FailureSpec TestConnection(string endpoint, string replication) => new(ReplicationStatus.TestingConnection)
    {
        Message = $"Test connection failed for endpoint {endpoint}.",
        FailureMessage = $"Test connection failed for endpoint '{endpoint}' and replication config '{replication}'. Failure Message: 'Error Details: [message=Unknown exception while calling 'Test endpoint' API, errType=, status=0, errMessage=, errDetails=]'",
    };

    /// <summary>The database answered and refused the password.</summary>
    public static FailureSpec WrongPassword(string endpoint, string replication) => new(ReplicationStatus.TestingConnection)
    {
        Message = $"Test connection failed for endpoint {endpoint}.",
        FailureMessage = $"Test connection failed for endpoint '{endpoint}' and replication config '{replication}'. Failure Message: 'Error Details: [message=Failed to connect Network error has occurred, Application-Status: 1020912, Application-Message: Cannot connect to ODBC provider Network error has occurred, errType=ERROR_RESPONSE, status=0, errMessage=, errDetails= RetCode: SQL_ERROR  SqlState: HY000 NativeError: 1045 Message: [unixODBC][MySQL][ODBC 8.0(w) Driver]Access denied for user 'dms_user'@'10.0.3.41' (using password: YES) ODBC general error.]'",
    };

    /// <summary>The binary log that the replication must read on from is gone.</summary>
    public static FailureSpec BinaryLogGone() => Fatal(
        "Error 1236 reading binary log.",
        TimeSpan.FromHours(30),
        "E|SOURCE_CAPTURE|Error 1236 (Could not find first log file name in binary log index file) reading binlog. Try reconnect  (mysql_endpoint_capture.c:1103)",
        "E|SOURCE_CAPTURE|Error 1236 reading binary log [1020418]  (mysql_endpoint_capture.c:1204)") with
    {
        EndsAs = ReplicationStatus.Stopped,
        CuredBy = ReplicationTypes.ReloadTarget,
    };

    /// <summary>The table mappings select nothing.</summary>
    public static FailureSpec NoTables() => Fatal(
        " No tables were found at task initialization. Either the selected table(s) or schemas(s) no longer exist or no match was found for the table selection pattern(s). If you would like to start a Task that does not initially capture any tables, set Task Setting FailOnNoTablesCaptured to false and restart task.",
        TimeSpan.FromSeconds(20),
        "E|TASK_MANAGER|No tables were found at task initialization. Either the selected table(s) no longer exist or no match was found for the table selection pattern(s). [1021707]  (replicationtask.c:2107)");

    /// <summary>Change data capture is not switched on in SQL Server; the reason hides behind the engine's wrapper.</summary>
    public static FailureSpec CdcNotEnabled(string task) => Fatal(
        $" Stream Component Fatal error.\nTask error notification received from subtask 0, thread 0 [reptask/replicationtask.c:2801] [1020101]\nMS-CDC has not been enabled on database 'shipping'; Failed while preparing stream component 'st_0_{task}'.; Cannot initialize subtask; Stream component 'st_0_{task}' terminated [reptask/replicationtask.c:2808] [1020101]",
        TimeSpan.FromMinutes(3),
        "E|SOURCE_CAPTURE|MS-CDC has not been enabled on database 'shipping' [1020101]  (sqlserver_log_utils.c:1003)",
        "E|TASK_MANAGER|Stream component failed at subtask 0, component st_0 [1020101]  (subtask.c:1415)") with
    {
        EndsAs = ReplicationStatus.Stopped,
    };

    /// <summary>Oracle does not log enough about a changed row.</summary>
    public static FailureSpec SupplementalLogging() => Fatal(
        " Oracle supplemental logging is not configured: supplemental_log_data_min is 'NO'. Task error notification received from subtask 0, thread 0 [reptask/replicationtask.c:2891] [1020418] Stream component failed at subtask 0",
        TimeSpan.FromMinutes(2),
        "E|SOURCE_CAPTURE|Current value of supplemental_log_data_min parameter is 'NO'. It has to be YES or IMPLICIT for the task to run [1020418]  (oracle_endpoint_capture.c:288)");

    /// <summary>The engine crashed again and again until DMS gave up.</summary>
    public static FailureSpec RecoveryAttempts(string task) => Fatal(
        $"Task '{task}' was stopped after 7 recovery attempts",
        TimeSpan.FromHours(9),
        "E|TARGET_APPLY|Lost connection to MySQL server during query [2013] [1022502]  (ar_odbc_stmt.c:4057)",
        $"E|TASK_MANAGER|Task '{task}' encountered a fatal error  (repository.c:5894)") with
    {
        StopReason = $"Task '{task}' was stopped after 7 recovery attempts Stop Reason FATAL_ERROR Error Level FATAL",
        FailureMessage = $"Task '{task}' was stopped after 7 recovery attempts Stop Reason FATAL_ERROR Error Level FATAL",
        EndsAs = ReplicationStatus.Stopped,
        CuredBy = ReplicationTypes.ResumeProcessing,
    };

    /// <summary>The capacity was too small for the load.</summary>
    public static FailureSpec LowMemory()
    {
        const string Text = "Last Error  Task error notification received from subtask 0, thread 0 [reptask/replicationtask.c:2891] [1020101] ERROR: out of memory Stop Reason STOPPED_DUE_TO_LOW_MEMORY Error Level FATAL";
        return Fatal(
            "ERROR: out of memory",
            TimeSpan.FromHours(3),
            "W|SORTER|Reading from source is paused. Total storage used by swap files exceeded the limit 1048576000 bytes  (sorter_transaction.c:112)",
            "E|TARGET_LOAD|ERROR: out of memory [1022502]  (ar_odbc_stmt.c:2828)") with
        {
            FailureMessage = Text,
            StopReason = Text,
            EndsAs = ReplicationStatus.Stopped,
        };
    }

    /// <summary>The account has no room for the capacity.</summary>
    public static FailureSpec Provisioning() => new(ReplicationStatus.ProvisioningCapacity)
    {
        Message = "Failed to provision the capacity for the replication.",
        FailureMessage = "Failed to provision the capacity: the subnet group 'dms-private-subnets' has no free IP addresses in the Availability Zone 'eu-central-1a'.",
        FailsProvision = true,
    };

    /// <summary>A blip in the network: the next resume goes through.</summary>
    public static FailureSpec Recoverable() => Fatal(
        "Task error notification received from subtask 0, thread 0 [reptask/replicationtask.c:2673] [1022502]",
        TimeSpan.FromHours(50),
        "W|TARGET_APPLY|Failed to connect to the brokers: Local: Broker transport failure [1022502]  (kafka_client.c:214)") with
    {
        StopReason = "Last Error Task error notification received from subtask 0, thread 0 [reptask/replicationtask.c:2673] [1022502] Stop Reason RECOVERABLE_ERROR Error Level RECOVERABLE",
        FailureMessage = "Last Error Task error notification received from subtask 0, thread 0 [reptask/replicationtask.c:2673] [1022502] Stop Reason RECOVERABLE_ERROR Error Level RECOVERABLE",
        EndsAs = ReplicationStatus.Stopped,
        CuredBy = ReplicationTypes.ResumeProcessing,
    };

    /// <summary>No failure at all: the settings ask to stop before the cached changes are applied.</summary>
    public static FailureSpec StoppedAfterFullLoad(TimeSpan after) =>
        Paused(after, "STOPPED_AFTER_FULL_LOAD", "I|TASK_MANAGER|All tables are loaded. Task is stopped before the cached changes are applied  (replicationtask.c:4958)");

    /// <summary>No failure at all: the settings ask to stop once the cached changes are applied.</summary>
    public static FailureSpec StoppedAfterCachedEvents(TimeSpan after) =>
        Paused(after, "STOPPED_AFTER_CACHED_EVENTS", "I|TASK_MANAGER|All cached changes are applied. Task is stopped before it goes on with ongoing changes  (replicationtask.c:4971)");

    /// <summary>The part of the SQL Server log that the task must read on from was backed up and removed.</summary>
    public static FailureSpec LogSequenceGone() => Fatal(
        " Failed to access LSN '0000dbd9:0006f9ad:0003' in the backup log sets since BACKUP/LOG-s are not available. Task error notification received from subtask 0, thread 0 [reptask/replicationtask.c:2891] [1020465] Stream component failed at subtask 0",
        TimeSpan.FromHours(19),
        "E|SOURCE_CAPTURE|Failed to access LSN '0000dbd9:0006f9ad:0003' in the backup log sets since BACKUP/LOG-s are not available. [1020465]  (sqlserver_endpoint_capture.c:764)",
        "E|TASK_MANAGER|Stream component failed at subtask 0, component st_0 [1020465]  (subtask.c:1415)") with
    {
        CuredBy = ReplicationTypes.ReloadTarget,
    };

    private static FailureSpec Paused(TimeSpan after, string reason, string engineLine) => new(ReplicationStatus.Running)
    {
        After = after,
        EndsAs = ReplicationStatus.Stopped,
        Message = "Replication has stopped.",
        StopReason = $"Stop Reason {reason}",
        CuredBy = ReplicationTypes.ResumeProcessing,
        EngineLines = [engineLine],
    };

    private static FailureSpec Fatal(string error, TimeSpan after, params string[] engineLines)
    {
        var text = $"Last Error {error} Stop Reason FATAL_ERROR Error Level FATAL";
        return new FailureSpec(ReplicationStatus.Running)
        {
            After = after,
            Message = "Replication has failed.",
            FailureMessage = text,
            StopReason = text,
            EngineLines = [.. engineLines],
        };
    }
}
