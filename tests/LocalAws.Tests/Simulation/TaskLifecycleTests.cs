using System.Text.Json;
using DmsDashboard.LocalAws.Scenarios;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Simulation;

public sealed class TaskLifecycleTests
{
    [Fact(Timeout = 60_000)]
    public async Task Task_NeverRun_LeavesOutWhatIsNotThere()
    {
        await using var endpoint = await TaskCalls.OneTaskAsync();

        var task = await endpoint.TaskAsync();

        Assert.Equal("ready", task.Text("Status"));
        Assert.All(
            ["ReplicationTaskStats", "StopReason", "LastFailureMessage", "RecoveryCheckpoint", "ReplicationTaskStartDate", "TaskData", "TargetReplicationInstanceArn", "CdcStartPosition", "CdcStopPosition"],
            name => Assert.False(task.TryGetProperty(name, out _), name));
        Assert.Equal(JsonValueKind.Null, Logging(task).GetProperty("CloudWatchLogStream").ValueKind);
    }

    [Fact(Timeout = 60_000)]
    public async Task Task_Created_BecomesReady()
    {
        await using var endpoint = await TaskCalls.OneTaskAsync(past: static past => past.Hold(ReplicationTaskStatus.Creating, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1)));

        Assert.Equal(["creating", "ready"], await endpoint.UntilTaskAsync("ready"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_OfANewTask_GoesThroughStartingToRunning()
    {
        await using var endpoint = await TaskCalls.OneTaskAsync();

        var started = await endpoint.StartTaskAsync();
        var seen = await endpoint.UntilTaskAsync("running");

        Assert.Equal("starting", started.Text("Status"));
        Assert.Equal(["starting", "running"], seen);
        Assert.Equal(DmsEndpoint.Noon, started.Time("ReplicationTaskStartDate"));
        Assert.Equal(DmsEndpoint.Noon, started.GetProperty("ReplicationTaskStats").Time("StartDate"));
    }

    [Fact(Timeout = 60_000)]
    public async Task FullLoad_Finished_GoesOnWithChangesAndACheckpoint()
    {
        await using var endpoint = await TaskCalls.OneTaskAsync();
        await endpoint.StartTaskAsync();
        await endpoint.UntilTaskAsync("running");
        endpoint.Time.Advance(TimeSpan.FromSeconds(20));
        var loading = await endpoint.TaskAsync();

        endpoint.Time.Advance(TimeSpan.FromMinutes(5));
        var capturing = await endpoint.TaskAsync();

        Assert.Null(loading.Text("RecoveryCheckpoint"));
        Assert.Equal(12, loading.Tables().Sum());
        Assert.InRange(loading.GetProperty("ReplicationTaskStats").GetProperty("FullLoadProgressPercent").GetInt32(), 1, 99);
        Assert.Equal([12, 0, 0, 0], capturing.Tables());
        Assert.StartsWith("checkpoint:V1#27#mysql-bin-changelog.", capturing.Text("RecoveryCheckpoint"), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task FullLoad_Alone_StopsByItself()
    {
        await using var endpoint = await TaskCalls.OneTaskAsync(ReplicationTypes.FullLoad);
        await endpoint.StartTaskAsync();

        var seen = await endpoint.UntilTaskAsync("stopped");
        var stopped = await endpoint.TaskAsync();

        Assert.Equal(["starting", "running", "stopped"], seen);
        Assert.Equal("Stop Reason FULL_LOAD_ONLY_FINISHED", stopped.Text("StopReason"));
        Assert.Equal([12, 0, 0, 0], stopped.Tables());
    }

    [Fact(Timeout = 60_000)]
    public async Task Stop_WhileLoading_QueuesTheTablesForTheResume()
    {
        await using var endpoint = await TaskCalls.OneTaskAsync(ReplicationTypes.FullLoad);
        await endpoint.StartTaskAsync();
        await endpoint.UntilTaskAsync("running");
        endpoint.Time.Advance(TimeSpan.FromSeconds(40));

        var stopping = await endpoint.StopTaskAsync();
        await endpoint.UntilTaskAsync("stopped");
        var stopped = await endpoint.TaskAsync();
        await endpoint.StartTaskAsync("resume-processing");
        await endpoint.UntilTaskAsync("stopped");
        var finished = await endpoint.TaskAsync();

        Assert.Equal("stopping", stopping.Text("Status"));
        Assert.Equal("Stop Reason NORMAL", stopped.Text("StopReason"));
        Assert.True(stopped.Tables() is [> 0, 0, > 0, 0], $"{stopped.GetProperty("ReplicationTaskStats")}");
        Assert.Equal([12, 0, 0, 0], finished.Tables());
    }

    [Fact(Timeout = 60_000)]
    public async Task Log_OfATask_IsWhereItsSettingsSayAndInTheEnginesForm()
    {
        await using var endpoint = await TaskCalls.OneTaskAsync();
        var id = (await endpoint.StartTaskAsync()).Text("ReplicationTaskArn")!.Split(':')[^1];
        await endpoint.UntilTaskAsync("running");
        endpoint.Time.Advance(TimeSpan.FromMinutes(4));

        var logging = Logging(await endpoint.TaskAsync());
        var lines = endpoint.Server.Account.Logs.Messages("dms-tasks-dms-one", $"dms-task-{id}");

        Assert.Equal(("dms-tasks-dms-one", $"dms-task-{id}"), (logging.Text("CloudWatchLogGroup"), logging.Text("CloudWatchLogStream")));
        Assert.Contains(lines, line => line.Contains($"Start a new run of task '{id}'", StringComparison.Ordinal));
        Assert.All(lines, static line => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d \[[A-Z_]+ *\][EWIDT]:  .+  \([\w]+\.c:\d+\)$", line));
        Assert.Single(endpoint.Server.Account.Logs.Groups);
    }

    [Fact(Timeout = 60_000)]
    public async Task Failure_OfATask_IsInBothOfItsTextsAndOutlivesTheRestart()
    {
        await using var endpoint = await TaskCalls.OneTaskAsync(with: static spec => spec with { Failure = Catalogue.NoTables() with { CuredBy = ReplicationTypes.ReloadTarget } });
        await endpoint.StartTaskAsync();
        await endpoint.UntilTaskAsync("failed");
        var failed = await endpoint.TaskAsync();

        await endpoint.StartTaskAsync("reload-target");
        await endpoint.UntilTaskAsync("running");
        var again = await endpoint.TaskAsync();

        Assert.EndsWith("Stop Reason FATAL_ERROR Error Level FATAL", failed.Text("StopReason"), StringComparison.Ordinal);
        Assert.Equal(failed.Text("StopReason"), failed.Text("LastFailureMessage"));
        Assert.Null(again.Text("StopReason"));
        Assert.Equal(failed.Text("LastFailureMessage"), again.Text("LastFailureMessage"));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("server_time", "STOPPED_AT_SERVER_TIME")]
    [InlineData("commit_time", "STOPPED_AT_COMMIT_TIME")]
    public async Task CdcStopPosition_Reached_StopsTheTask(string kind, string reason)
    {
        await using var endpoint = await TaskCalls.OneTaskAsync(ReplicationTypes.Cdc);
        await endpoint.StartTaskAsync(more: new { CdcStartPosition = "mysql-bin-changelog.000024:373", CdcStopPosition = $"{kind}:2026-06-01T12:30:00" });

        await endpoint.UntilTaskAsync("stopping", TimeSpan.FromSeconds(10));
        var at = endpoint.Time.GetUtcNow();
        await endpoint.UntilTaskAsync("stopped");
        var stopped = await endpoint.TaskAsync();

        Assert.InRange(at, DmsEndpoint.Noon.AddMinutes(30), DmsEndpoint.Noon.AddMinutes(31));
        Assert.Equal($"Stop Reason {reason}", stopped.Text("StopReason"));
        Assert.Equal(("mysql-bin-changelog.000024:373", $"{kind}:2026-06-01T12:30:00"), (stopped.Text("CdcStartPosition"), stopped.Text("CdcStopPosition")));
    }

    private static JsonElement Logging(JsonElement task) => JsonDocument.Parse(task.Text("ReplicationTaskSettings")!).RootElement.GetProperty("Logging");
}
