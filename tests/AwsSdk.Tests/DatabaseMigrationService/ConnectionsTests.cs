using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.DatabaseMigrationService;

public sealed class ConnectionsTests
{
    private const string Connection =
        """
        {"ReplicationInstanceArn":"arn:i","EndpointArn":"arn:e","Status":"failed","LastFailureMessage":"Test Endpoint failed: ...","EndpointIdentifier":"src-db1","ReplicationInstanceIdentifier":"repl"}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task Describe_EveryMember_IsSentAndRead()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json($$"""{"Connections":[{{Connection}}],"Marker":"next"}"""));
        using var dms = Given.Dms(endpoint.Url);

        var response = await dms.DescribeConnectionsAsync(
            new() { Filters = [new() { Name = "endpoint-arn", Values = ["arn:e"] }], MaxRecords = 20, Marker = "m" },
            Token);

        Assert.Equal("next", response.Marker);
        MemberCheck.AllSet(Assert.Single(response.Connections));
        var sent = Assert.Single(endpoint.Requests);
        Assert.Equal("AmazonDMSv20160101.DescribeConnections", sent.Target);
        Assert.Equal("""{"Filters":[{"Name":"endpoint-arn","Values":["arn:e"]}],"MaxRecords":20,"Marker":"m"}""", sent.Body);
    }

    [Fact(Timeout = 30_000)]
    public async Task Describe_NoConnections_IsANullList()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("{}"), Answer.Json("""{"Connections":null}"""), Answer.Json("""{"Connections":[]}"""));
        using var dms = Given.Dms(endpoint.Url);

        Assert.Null((await dms.DescribeConnectionsAsync(new(), Token)).Connections);
        Assert.Null((await dms.DescribeConnectionsAsync(new(), Token)).Connections);
        Assert.Empty((await dms.DescribeConnectionsAsync(new(), Token)).Connections);
    }

    [Fact(Timeout = 30_000)]
    public async Task Test_Arns_AreSentAndTheConnectionIsRead()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json($$"""{"Connection":{{Connection.Replace("failed", "testing")}}}"""));
        using var dms = Given.DmsOnce(endpoint.Url);

        var response = await dms.TestConnectionAsync(new() { ReplicationInstanceArn = "arn:i", EndpointArn = "arn:e" }, Token);

        Assert.Equal("testing", response.Connection.Status);
        MemberCheck.AllSet(response.Connection);
        var sent = Assert.Single(endpoint.Requests);
        Assert.Equal("AmazonDMSv20160101.TestConnection", sent.Target);
        Assert.Equal("""{"ReplicationInstanceArn":"arn:i","EndpointArn":"arn:e"}""", sent.Body);
    }
}
