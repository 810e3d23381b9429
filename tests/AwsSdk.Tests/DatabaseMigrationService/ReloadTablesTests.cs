using Amazon.DatabaseMigrationService;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.DatabaseMigrationService;

public sealed class ReloadTablesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task OfTask_EveryMember_IsSent()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("""{"ReplicationTaskArn":"arn:task"}"""));
        using var dms = Given.DmsOnce(endpoint.Url);

        var response = await dms.ReloadTablesAsync(
            new()
            {
                ReplicationTaskArn = Given.TaskArn,
                TablesToReload = [new() { SchemaName = "public", TableName = "orders" }, new() { SchemaName = "public", TableName = "Größen \"alt\"" }],
                ReloadOption = ReloadOptionValue.ValidateOnly,
            },
            Token);

        Assert.Equal("arn:task", response.ReplicationTaskArn);
        var sent = Assert.Single(endpoint.Requests);
        Assert.Equal("AmazonDMSv20160101.ReloadTables", sent.Target);
        Assert.Equal(["ReplicationTaskArn", "TablesToReload", "ReloadOption"], sent.Json.Select(member => member.Key));
        Assert.Equal("Größen \"alt\"", (string?)sent.Json["TablesToReload"]![1]!["TableName"]);
        Assert.Equal("validate-only", (string?)sent.Json["ReloadOption"]);
    }

    [Fact(Timeout = 30_000)]
    public async Task OfReplication_EveryMember_IsSent()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("""{"ReplicationConfigArn":"arn:c"}"""));
        using var dms = Given.DmsOnce(endpoint.Url);

        var response = await dms.ReloadReplicationTablesAsync(
            new() { ReplicationConfigArn = Given.Arn, TablesToReload = [new() { SchemaName = "public", TableName = "orders" }], ReloadOption = "data-reload" },
            Token);

        Assert.Equal("arn:c", response.ReplicationConfigArn);
        var sent = Assert.Single(endpoint.Requests);
        Assert.Equal("AmazonDMSv20160101.ReloadReplicationTables", sent.Target);
        Assert.Equal(
            $$"""{"ReplicationConfigArn":"{{Given.Arn}}","TablesToReload":[{"SchemaName":"public","TableName":"orders"}],"ReloadOption":"data-reload"}""",
            sent.Body);
    }

    [Fact(Timeout = 30_000)]
    public async Task NothingOptional_IsNotSent()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("{}"));
        using var dms = Given.DmsOnce(endpoint.Url);

        var response = await dms.ReloadTablesAsync(new() { ReplicationTaskArn = "a" }, Token);

        Assert.Null(response.ReplicationTaskArn);
        Assert.Equal("""{"ReplicationTaskArn":"a"}""", Assert.Single(endpoint.Requests).Body);
    }
}
