using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Simulation;

public sealed class CdcOptionsTests
{
    [Theory(Timeout = 60_000)]
    [InlineData("server_time:2026-06-01T12:10:00", "Stop Reason STOPPED_AT_SERVER_TIME")]
    [InlineData("commit_time: 2026-06-01T12:10:00", "Stop Reason STOPPED_AT_COMMIT_TIME")]
    public async Task StopPosition_Reached_StopsWithItsReason(string position, string reason)
    {
        await using var endpoint = await OneAsync(ReplicationTypes.Cdc);
        await StartAsync(endpoint, new { CdcStopPosition = position });

        endpoint.Time.Advance(TimeSpan.FromMinutes(9));
        var before = await endpoint.ReplicationAsync();
        endpoint.Time.Advance(TimeSpan.FromMinutes(2));
        var after = await endpoint.ReplicationAsync();

        Assert.Equal("running", before.Text("Status"));
        Assert.Equal(position, before.Text("CdcStopPosition"));
        Assert.Equal(("stopped", reason), (after.Text("Status"), after.Text("StopReason")));
    }

    [Fact(Timeout = 60_000)]
    public async Task StartTime_Given_IsShown()
    {
        await using var endpoint = await OneAsync(ReplicationTypes.Cdc);

        var started = await StartAsync(endpoint, new { CdcStartTime = 1780300800.5 });

        Assert.Equal(1780300800.5m, started.GetProperty("CdcStartTime").GetDecimal());
    }

    [Theory(Timeout = 60_000)]
    [InlineData(ReplicationTypes.Cdc, "{\"CdcStartTime\":1780300800,\"CdcStartPosition\":\"mysql-bin.000001:4\"}", "InvalidParameterCombinationException")]
    [InlineData(ReplicationTypes.FullLoad, "{\"CdcStartTime\":1780300800}", "InvalidParameterCombinationException")]
    [InlineData(ReplicationTypes.Cdc, "{\"CdcStopPosition\":\"tomorrow\"}", "InvalidParameterValueException")]
    [InlineData(ReplicationTypes.Cdc, "{\"CdcStopPosition\":\"server_time:soon\"}", "InvalidParameterValueException")]
    [InlineData(ReplicationTypes.Cdc, "{\"CdcStartTime\":\"2026-06-01T12:00:00Z\"}", "SerializationException")]
    [InlineData(ReplicationTypes.Cdc, "{\"CdcStartTime\":1e300}", "SerializationException")]
    [InlineData(ReplicationTypes.FullLoad, "{\"CdcStartPosition\":\"2026-06-01T10:00:00\"}", "InvalidParameterCombinationException")]
    [InlineData(ReplicationTypes.FullLoad, "{\"CdcStopPosition\":\"server_time:2026-06-01T13:00:00\"}", "InvalidParameterCombinationException")]
    [InlineData(ReplicationTypes.Cdc, "{\"CdcStartPosition\":\"0000124A/6800A778\"}", "InvalidParameterValueException")]
    [InlineData(ReplicationTypes.Cdc, "{\"CdcStartPosition\":\"\"}", "InvalidParameterValueException")]
    [InlineData(ReplicationTypes.Cdc, "{\"CdcStartTime\":1780300800,\"CdcStopPosition\":\"server_time:2026-06-01T08:00:00\"}", "InvalidParameterCombinationException")]
    [InlineData(ReplicationTypes.Cdc, "{\"CdcStartPosition\":\"2026-06-01T08:00:00\",\"CdcStopPosition\":\"commit_time:2026-06-01T08:00:00\"}", "InvalidParameterCombinationException")]
    public async Task Options_ThatDoNotFit_AreRefused(string replicationType, string options, string type)
    {
        await using var endpoint = await OneAsync(replicationType);
        var arn = (await endpoint.ReplicationAsync()).Text("ReplicationConfigArn");
        var request = $"{{\"ReplicationConfigArn\":\"{arn}\",\"StartReplicationType\":\"start-replication\",{options[1..]}";

        Assert.Equal(type, (await endpoint.RefusedAsync("StartReplication", request)).Type);
        Assert.Equal("created", (await endpoint.ReplicationAsync()).Text("Status"));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("mysql-bin-changelog.000024:373")]
    [InlineData("2026-06-01T10:00:00")]
    public async Task StartPosition_Given_IsShown(string position)
    {
        await using var endpoint = await OneAsync(ReplicationTypes.Cdc);

        Assert.Equal(position, (await StartAsync(endpoint, new { CdcStartPosition = position })).Text("CdcStartPosition"));
    }

    [Fact(Timeout = 60_000)]
    public async Task StartPosition_FromTheCheckpointOfTheRunBefore_IsTaken()
    {
        await using var endpoint = await OneAsync(ReplicationTypes.Cdc);
        await endpoint.StartAsync();
        await endpoint.UntilAsync("running");
        endpoint.Time.Advance(TimeSpan.FromMinutes(3));
        await endpoint.StopAsync();
        await endpoint.UntilAsync("stopped");
        var replication = await endpoint.ReplicationAsync();
        var checkpoint = replication.Text("RecoveryCheckpoint");

        var again = await endpoint.CallAsync("StartReplication", new { ReplicationConfigArn = replication.Text("ReplicationConfigArn"), StartReplicationType = "resume-processing", CdcStartPosition = checkpoint });

        Assert.Equal(checkpoint, again.GetProperty("Replication").Text("CdcStartPosition"));
    }

    private static Task<DmsEndpoint> OneAsync(string replicationType) =>
        DmsEndpoint.StartAsync(builder => builder.Add(builder.Spec("one", replicationType, DatabaseEngine.MySql, DatabaseEngine.Kinesis, 1)));

    private static async Task<JsonElement> StartAsync(DmsEndpoint endpoint, object options)
    {
        var arn = (await endpoint.ReplicationAsync()).Text("ReplicationConfigArn");
        var request = JsonSerializer.SerializeToNode(options)!.AsObject();
        request["ReplicationConfigArn"] = arn;
        request["StartReplicationType"] = "start-replication";
        return (await endpoint.CallAsync("StartReplication", request)).GetProperty("Replication");
    }
}
