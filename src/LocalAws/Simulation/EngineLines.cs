using System.Globalization;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>What the engine says, as <c>S|COMPONENT|text  (file.c:line)</c>, modelled on published lines.</summary>
internal sealed class EngineLines(RunSpec spec, Random random)
{
    private long _applied;

    /// <summary>The line as CloudWatch has it: UTC time without zone, the component padded to 16, the severity, two spaces, the text.</summary>
    public static string Format(string line, DateTimeOffset at)
    {
        var parts = line.Split('|', 3);
        return string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss} [{parts[1],-16}]{parts[0]}:  {parts[2]}");
    }

    public IEnumerable<string> Running(bool isFresh, string task)
    {
        var what = spec.ReplicationType switch
        {
            ReplicationTypes.FullLoad => "full load only",
            ReplicationTypes.Cdc => "CDC only",
            _ => "full load and CDC",
        };
        yield return $"I|TASK_MANAGER|Start a new run of task '{task}'  (replicationtask.c:1440)";
        yield return $"I|TASK_MANAGER|Task '{task}' running {what} in {(isFresh ? "fresh start" : "resume")} mode  (replicationtask.c:1658)";
        yield return $"I|METADATA_MANAGER|Going to connect to {spec.Source.Engine.DisplayName} source '{spec.Source.Identifier}'  (metadata_manager.c:402)";
        yield return $"I|METADATA_MANAGER|Going to connect to {spec.Target.Engine.DisplayName} target '{spec.Target.Identifier}'  (metadata_manager.c:411)";
        yield return $"I|TABLES_MANAGER|Captured {spec.Tables} tables for the task  (tables_manager.c:877)";
    }

    public IEnumerable<string> Load(LoadEvent load)
    {
        var (schema, id) = (spec.Source.Engine.Schema, load.Table + 1);
        var table = $"'{schema}'.'{TableNames.Of(load.Table, schema)}' (Id = {id})";
        if (load.Kind == LoadEventKind.Started)
        {
            return [$"I|TASK_MANAGER|Start loading table {table} by subtask {load.SubTask}. Start load timestamp {random.NextInt64(0x5B000000000000, 0x65000000000000):X16}  (replicationtask_util.c:752)"];
        }

        if (load.Kind == LoadEventKind.Errored)
        {
            return
            [
                $"E|TARGET_LOAD|RetCode: SQL_ERROR  SqlState: 22001 NativeError: 1 Message: ERROR: value too long for type character varying(64) [1022502]  (ar_odbc_stmt.c:2828)",
                $"W|TASK_MANAGER|Table {table} was errored/suspended (subtask {load.SubTask} thread 1).  (replicationtask.c:2996)",
            ];
        }

        return
        [
            $"I|SOURCE_UNLOAD|Unload finished for table {table}. {load.Rows} rows sent.  (streamcomponent.c:3543)",
            $"I|TARGET_LOAD|Load finished for table {table}. {load.Rows} rows received. 0 rows skipped. Volume transfered {load.Rows * random.Next(90, 700)}.  (streamcomponent.c:3795)",
            $"I|TASK_MANAGER|Load finished for table {table} by subtask {load.SubTask}. {load.Rows} records transferred.  (replicationtask.c:2531)",
        ];
    }

    public static IEnumerable<string> LoadFinished(LoadCounts counts)
    {
        yield return $"I|TASK_MANAGER|All tables are loaded: {counts.Loaded} loaded, {counts.Errored} with errors. Load duration is recorded.  (replicationtask.c:4953)";
    }

    public IEnumerable<string> BeginCdc()
    {
        yield return $"I|SOURCE_CAPTURE|Start processing changes from the {spec.Source.Engine.DisplayName} log  ({spec.Source.Engine.SourceFile}_capture.c:1172)";
        yield return "I|TASK_MANAGER|Starting replication now  (replicationtask.c:3302)";
    }

    public IEnumerable<string> Chatter(bool isLoading)
    {
        if (spec.Warnings.Length > 0 && random.Next(6) == 0)
        {
            yield return spec.Warnings[random.Next(spec.Warnings.Length)];
            yield break;
        }

        yield return isLoading ? LoadChatter() : CdcChatter();
    }

    public static IEnumerable<string> Stopping()
    {
        yield return "I|TASK_MANAGER|Stop request received; finishing the changes in hand  (replicationtask.c:4401)";
        yield return "I|SORTER|Final saved task state. Stream position is kept for resume  (sorter.c:789)";
    }

    private string LoadChatter() => random.Next(3) switch
    {
        0 => $"I|FILE_FACTORY|Sent {random.Next(4, 64)} MB of load files to the target  (file_factory.c:640)",
        1 => $"I|SOURCE_UNLOAD|{random.Next(20_000, 90_000)} rows unloaded since the last report  ({spec.Source.Engine.SourceFile}_unload.c:1072)",
        _ => $"I|TARGET_LOAD|{random.Next(20_000, 90_000)} rows loaded since the last report  (streamcomponent.c:2017)",
    };

    private string CdcChatter()
    {
        var (schema, changes) = (spec.Source.Engine.Schema, random.Next(3, 900));
        _applied += changes;
        return random.Next(5) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"T|PERFORMANCE|Source latency {random.NextDouble() * 3:0.00} seconds, Target latency {random.NextDouble() * 5:0.00} seconds, Handling latency {random.NextDouble() * 2:0.00} seconds  (replicationtask.c:3927)"),
            1 => "I|SORTER|Task is running  (sorter.c:712)",
            2 => $"I|TARGET_APPLY|Applied {changes} changes to table '{schema}'.'{TableNames.Of(random.Next(spec.Tables), schema)}'  (endpointshell.c:2651)",
            3 => $"I|SOURCE_CAPTURE|Read position moved on, {random.Next(1, 40)} transactions are open  ({spec.Source.Engine.SourceFile}_capture.c:1823)",
            _ => $"I|TARGET_APPLY|Applied {_applied} changes in this run  (bulk_apply.c:2430)",
        };
    }
}
