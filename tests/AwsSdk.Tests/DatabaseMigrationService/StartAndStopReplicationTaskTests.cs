using Amazon.DatabaseMigrationService;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.DatabaseMigrationService;

public sealed class StartAndStopReplicationTaskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task Start_EveryMember_IsSentWithTheTimeInWholeSeconds()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("""{"ReplicationTask":{"Status":"starting"}}"""));
        using var dms = Given.DmsOnce(endpoint.Url);

        var response = await dms.StartReplicationTaskAsync(
            new()
            {
                ReplicationTaskArn = Given.TaskArn,
                StartReplicationTaskType = StartReplicationTaskTypeValue.ReloadTarget,
                CdcStartTime = new DateTime(2025, 11, 21, 4, 40, 0, 250, DateTimeKind.Utc),
                CdcStartPosition = "p",
                CdcStopPosition = "q",
            },
            Token);

        Assert.Equal("starting", response.ReplicationTask.Status);
        var sent = Assert.Single(endpoint.Requests);
        Assert.Equal("AmazonDMSv20160101.StartReplicationTask", sent.Target);
        Assert.Equal(
            $$"""{"ReplicationTaskArn":"{{Given.TaskArn}}","StartReplicationTaskType":"reload-target","CdcStartTime":1763700000,"CdcStartPosition":"p","CdcStopPosition":"q"}""",
            sent.Body);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("start-replication")]
    [InlineData("resume-processing")]
    [InlineData("a kind that DMS learns next year")]
    public async Task Start_TypeGivenAsText_IsSentAsItIs(string type)
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("{}"));
        using var dms = Given.DmsOnce(endpoint.Url);

        await dms.StartReplicationTaskAsync(new() { ReplicationTaskArn = Given.TaskArn, StartReplicationTaskType = type }, Token);

        Assert.Equal(type, (string?)Assert.Single(endpoint.Requests).Json["StartReplicationTaskType"]);
    }

    [Fact(Timeout = 30_000)]
    public async Task Stop_Arn_IsSent()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("""{"ReplicationTask":{"Status":"stopping"}}"""));
        using var dms = Given.DmsOnce(endpoint.Url);

        var response = await dms.StopReplicationTaskAsync(new() { ReplicationTaskArn = Given.TaskArn }, Token);

        Assert.Equal("stopping", response.ReplicationTask.Status);
        var sent = Assert.Single(endpoint.Requests);
        Assert.Equal("AmazonDMSv20160101.StopReplicationTask", sent.Target);
        Assert.Equal($$"""{"ReplicationTaskArn":"{{Given.TaskArn}}"}""", sent.Body);
    }
}
