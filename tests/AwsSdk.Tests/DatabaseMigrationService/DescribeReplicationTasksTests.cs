using Amazon.DatabaseMigrationService;
using Amazon.DatabaseMigrationService.Model;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.DatabaseMigrationService;

public sealed class DescribeReplicationTasksTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task Request_EveryMember_IsSentAsTheModelNamesIt()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("{}"));
        using var dms = Given.Dms(endpoint.Url);

        await dms.DescribeReplicationTasksAsync(
            new() { Filters = [new() { Name = "migration-type", Values = ["cdc"] }], MaxRecords = 20, Marker = "m", WithoutSettings = true },
            Token);

        var sent = Assert.Single(endpoint.Requests);
        Assert.Equal("AmazonDMSv20160101.DescribeReplicationTasks", sent.Target);
        Assert.Equal("""{"Filters":[{"Name":"migration-type","Values":["cdc"]}],"MaxRecords":20,"Marker":"m","WithoutSettings":true}""", sent.Body);
    }

    [Theory(Timeout = 30_000)]
    [InlineData(null, "{}")]
    [InlineData(false, """{"WithoutSettings":false}""")]
    [InlineData(true, """{"WithoutSettings":true}""")]
    public async Task Request_WithoutSettings_IsSentOnlyWhereSet(bool? withoutSettings, string body)
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("{}"));
        using var dms = Given.Dms(endpoint.Url);

        await dms.DescribeReplicationTasksAsync(new() { WithoutSettings = withoutSettings }, Token);

        Assert.Equal(body, Assert.Single(endpoint.Requests).Body);
    }

    [Fact(Timeout = 30_000)]
    public async Task Response_EveryMember_IsRead()
    {
        var task = await ReadAsync(
            """
            "ReplicationTaskIdentifier":"moveit2","SourceEndpointArn":"arn:s","TargetEndpointArn":"arn:t","ReplicationInstanceArn":"arn:i","MigrationType":"full-load",
            "TableMappings":"{\"rules\":[]}","ReplicationTaskSettings":"{\"Logging\":{\"EnableLogging\":true}}","Status":"stopped","LastFailureMessage":"Last Error  Task failed.",
            "StopReason":"Stop Reason FULL_LOAD_ONLY_FINISHED","ReplicationTaskCreationDate":1590524772.505,"ReplicationTaskStartDate":1590619988.212,
            "CdcStartPosition":"p","CdcStopPosition":"server_time:2018-02-09T12:12:12","RecoveryCheckpoint":"checkpoint:V1#1#000004AF/B00000D0#0#0#*#0#0",
            "ReplicationTaskArn":"arn:task","TaskData":"{}","TargetReplicationInstanceArn":"arn:i2",
            "ReplicationTaskStats":{"FullLoadProgressPercent":100,"ElapsedTimeMillis":5000000000,"TablesLoaded":7,"TablesLoading":1,"TablesQueued":2,"TablesErrored":3,
              "FreshStartDate":1590619988.528,"StartDate":1590619988.528,"StopDate":1590620038.661,"FullLoadStartDate":1590619994,"FullLoadFinishDate":1590620038}
            """);

        Assert.Same(MigrationTypeValue.FullLoad, task.MigrationType);
        Assert.Equal("""{"rules":[]}""", task.TableMappings);
        Assert.Equal(5_000_000_000, task.ReplicationTaskStats.ElapsedTimeMillis);
        Assert.Equal(DateTime.UnixEpoch.AddMilliseconds(1590524772505), task.ReplicationTaskCreationDate);
        MemberCheck.AllSet(task);
    }

    [Fact(Timeout = 30_000)]
    public async Task Response_MembersMissing_AreNull()
    {
        var task = await ReadAsync("\"Status\":\"creating\"");

        Assert.Null(task.TableMappings);
        Assert.Null(task.MigrationType);
        Assert.Null(task.ReplicationTaskStartDate);
        Assert.Null(task.ReplicationTaskStats);
    }

    [Fact(Timeout = 30_000)]
    public async Task Response_MembersExplicitlyNull_AreNull()
    {
        var task = await ReadAsync(
            """
            "MigrationType":null,"Status":null,"ReplicationTaskStartDate":null,"ReplicationTaskStats":{"StopDate":null,"ElapsedTimeMillis":null,"TablesErrored":0}
            """);

        Assert.Null(task.MigrationType);
        Assert.Null(task.Status);
        Assert.Null(task.ReplicationTaskStartDate);
        Assert.Null(task.ReplicationTaskStats.StopDate);
        Assert.Null(task.ReplicationTaskStats.ElapsedTimeMillis);
        Assert.Equal(0, task.ReplicationTaskStats.TablesErrored);
    }

    [Fact(Timeout = 30_000)]
    public async Task Response_UnknownValuesAndMembers_DoNotHarm()
    {
        var task = await ReadAsync(
            """
            "Mood":{"Deep":[1,{"Deeper":[]}]},"MigrationType":"sideways","Status":"levitating","ReplicationTaskStats":{"New":[null],"TablesLoaded":7}
            """);

        Assert.Equal("sideways", task.MigrationType.Value);
        Assert.Equal("levitating", task.Status);
        Assert.Equal(7, task.ReplicationTaskStats.TablesLoaded);
    }

    private static async Task<ReplicationTask> ReadAsync(string members)
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json($$"""{"ReplicationTasks":[{ {{members}} }],"Marker":"next"}"""));
        using var dms = Given.Dms(endpoint.Url);

        var response = await dms.DescribeReplicationTasksAsync(new(), Token);

        Assert.Equal("next", response.Marker);
        return Assert.Single(response.ReplicationTasks);
    }
}
