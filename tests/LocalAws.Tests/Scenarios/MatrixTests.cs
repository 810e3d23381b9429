using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Scenarios;

public sealed class MatrixTests
{
    [Theory(Timeout = 60_000)]
    [InlineData("new", null, null)]
    [InlineData("started", "stopped", "Stop Reason NORMAL")]
    [InlineData("loaded", "stopped", null)]
    public async Task Matrix_OfEachHistory_HasEachTypeOfBothKinds(string history, string? status, string? reason)
    {
        await using var endpoint = await DmsEndpoint.StartAsync("matrix");

        foreach (var type in (string[])["full-load", "cdc", "full-load-and-cdc"])
        {
            var (replication, task) = (await endpoint.ReplicationAsync($"{type}-{history}"), await endpoint.TaskAsync($"{type}-{history}-task"));
            var expected = reason ?? (history == "new" ? null : type == "full-load" ? "Stop Reason FULL_LOAD_ONLY_FINISHED" : "Stop Reason NORMAL");
            Assert.Equal((status ?? "created", expected), (replication.Text("Status"), replication.Text("StopReason")));
            Assert.Equal((status ?? "ready", expected), (task.Text("Status"), task.Text("StopReason")));
            if (history != "new")
            {
                Assert.Equal(type == "cdc" || history == "loaded", task.GetProperty("ReplicationTaskStats").TryGetProperty("FullLoadFinishDate", out _));
            }
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Matrix_WithAForcedStatus_AnswersOverTheWire()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("matrix");
        endpoint.Server.Account.ForceTask("cdc-new-task", new() { Status = "failed-move" });
        endpoint.Server.Account.ForceTask("full-load-loaded-task", new() { Status = "moving" });
        object Request(System.Text.Json.JsonElement task, string startType) => new { ReplicationTaskArn = task.Text("ReplicationTaskArn"), StartReplicationTaskType = startType };

        var started = await endpoint.CallAsync("StartReplicationTask", Request(await endpoint.TaskAsync("cdc-new-task"), "start-replication"));
        var refused = await endpoint.RefusedAsync("StartReplicationTask", Request(await endpoint.TaskAsync("full-load-loaded-task"), "reload-target"));

        Assert.Equal("starting", started.GetProperty("ReplicationTask").Text("Status"));
        Assert.Equal("InvalidResourceStateFault", refused.Type);
    }
}
