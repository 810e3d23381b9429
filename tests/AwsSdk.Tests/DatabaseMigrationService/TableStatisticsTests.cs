using Amazon.DatabaseMigrationService.Model;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.DatabaseMigrationService;

public sealed class TableStatisticsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<bool> Kinds => [true, false];

    [Fact(Timeout = 30_000)]
    public async Task OfTask_EveryMember_IsSent()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("""{"ReplicationTaskArn":"arn:task"}"""));
        using var dms = Given.Dms(endpoint.Url);

        var response = await dms.DescribeTableStatisticsAsync(
            new() { ReplicationTaskArn = Given.TaskArn, MaxRecords = 500, Marker = "m", Filters = [new() { Name = "table-state", Values = ["Table error"] }] },
            Token);

        Assert.Equal("arn:task", response.ReplicationTaskArn);
        var sent = Assert.Single(endpoint.Requests);
        Assert.Equal("AmazonDMSv20160101.DescribeTableStatistics", sent.Target);
        Assert.Equal(
            $$"""{"ReplicationTaskArn":"{{Given.TaskArn}}","MaxRecords":500,"Marker":"m","Filters":[{"Name":"table-state","Values":["Table error"]}]}""",
            sent.Body);
    }

    [Fact(Timeout = 30_000)]
    public async Task OfReplication_EveryMember_IsSent()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("""{"ReplicationConfigArn":"arn:c"}"""));
        using var dms = Given.Dms(endpoint.Url);

        var response = await dms.DescribeReplicationTableStatisticsAsync(
            new() { ReplicationConfigArn = Given.Arn, MaxRecords = 100, Marker = "m", Filters = [new() { Name = "schema-name", Values = ["public"] }] },
            Token);

        Assert.Equal("arn:c", response.ReplicationConfigArn);
        var sent = Assert.Single(endpoint.Requests);
        Assert.Equal("AmazonDMSv20160101.DescribeReplicationTableStatistics", sent.Target);
        Assert.Equal(
            $$"""{"ReplicationConfigArn":"{{Given.Arn}}","MaxRecords":100,"Marker":"m","Filters":[{"Name":"schema-name","Values":["public"]}]}""",
            sent.Body);
    }

    [Theory(Timeout = 30_000)]
    [MemberData(nameof(Kinds))]
    public async Task Response_EveryMember_IsRead(bool serverless)
    {
        var table = await ReadAsync(
            serverless,
            """
            "SchemaName":"dbo","TableName":"TABLE_A","Inserts":3000000000,"Deletes":2,"Updates":3,"Ddls":4,"AppliedInserts":5,"AppliedDeletes":6,"AppliedUpdates":7,"AppliedDdls":8,
            "FullLoadRows":4194304,"FullLoadCondtnlChkFailedRows":9,"FullLoadErrorRows":10,"FullLoadStartTime":1590619994,"FullLoadEndTime":1590620030.25,"FullLoadReloaded":true,
            "LastUpdateTime":1590620038,"TableState":"Table completed","ValidationPendingRecords":11,"ValidationFailedRecords":12,"ValidationSuspendedRecords":13,
            "ValidationState":"Mismatched records","ValidationStateDetails":"d","ResyncState":"In progress","ResyncRowsAttempted":14,"ResyncRowsSucceeded":15,"ResyncRowsFailed":16,"ResyncProgress":87.5
            """);

        Assert.Equal(3_000_000_000, table.Inserts);
        Assert.Equal(9, table.FullLoadCondtnlChkFailedRows);
        Assert.Equal(87.5, table.ResyncProgress);
        Assert.True(table.FullLoadReloaded);
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(1590620030.25), table.FullLoadEndTime);
        MemberCheck.AllSet(table);
    }

    [Theory(Timeout = 30_000)]
    [MemberData(nameof(Kinds))]
    public async Task Response_MembersMissingNullOrUnknown_DoNotHarm(bool serverless)
    {
        var table = await ReadAsync(
            serverless,
            """
            "TableName":"T","AppliedInserts":null,"ResyncProgress":100,"TableState":"Table is being admired","ValidationState":null,"Mood":{"Deep":[[]]}
            """);

        Assert.Null(table.Inserts);
        Assert.Null(table.AppliedInserts);
        Assert.Null(table.FullLoadStartTime);
        Assert.Null(table.ValidationState);
        Assert.Equal(100d, table.ResyncProgress);
        Assert.Equal("Table is being admired", table.TableState);
    }

    private static async Task<TableStatistics> ReadAsync(bool serverless, string members)
    {
        var list = serverless ? "ReplicationTableStatistics" : "TableStatistics";
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json($$"""{"{{list}}":[{ {{members}} }],"Marker":"next"}"""));
        using var dms = Given.Dms(endpoint.Url);

        if (serverless)
        {
            var page = await dms.DescribeReplicationTableStatisticsAsync(new() { ReplicationConfigArn = Given.Arn }, Token);
            Assert.Equal("next", page.Marker);
            return Assert.Single(page.ReplicationTableStatistics);
        }

        var response = await dms.DescribeTableStatisticsAsync(new() { ReplicationTaskArn = Given.TaskArn }, Token);
        Assert.Equal("next", response.Marker);
        return Assert.Single(response.TableStatistics);
    }
}
