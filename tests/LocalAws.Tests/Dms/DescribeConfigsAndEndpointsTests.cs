using System.Text.Json;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Dms;

public sealed class DescribeConfigsAndEndpointsTests
{
    [Fact(Timeout = 60_000)]
    public async Task Configs_OfTheDemo_BelongToItsReplications()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");

        var configs = (await endpoint.CallAsync("DescribeReplicationConfigs", new { })).GetProperty("ReplicationConfigs").EnumerateArray().ToArray();
        var replications = (await endpoint.CallAsync("DescribeReplications", new { })).GetProperty("Replications").EnumerateArray().ToArray();

        Assert.Equal(replications.Select(static item => item.Text("ReplicationConfigArn")), configs.Select(static item => item.Text("ReplicationConfigArn")));
        Assert.All(configs, static config => Assert.True(config.GetProperty("ComputeConfig").GetProperty("MaxCapacityUnits").GetInt32() >= 1));
        Assert.All(configs, static config => JsonDocument.Parse(config.Text("TableMappings")!));
    }

    [Fact(Timeout = 60_000)]
    public async Task Config_OfAReplicationThatHasRun_TellsWhereItsLogIs()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        var config = await ConfigAsync(endpoint, "orders-oracle-to-aurora");

        var logging = JsonDocument.Parse(config.Text("ReplicationSettings")!).RootElement.GetProperty("Logging");

        var id = config.Text("ReplicationConfigArn")!.Split(':')[^1];
        Assert.Equal($"dms-serverless-replication-{id}", logging.Text("CloudWatchLogGroup"));
        Assert.NotEmpty(endpoint.Server.Account.Logs.Messages(logging.Text("CloudWatchLogGroup")!, logging.Text("CloudWatchLogStream")!));
    }

    [Fact(Timeout = 60_000)]
    public async Task Config_OfAReplicationThatNeverRan_DoesNotTellWhereItsLogIs()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        var config = await ConfigAsync(endpoint, "hr-sqlserver-to-postgres");

        Assert.DoesNotContain("CloudWatchLogStream", config.Text("ReplicationSettings")!, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Endpoints_OfEachReplication_AreThere()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        var endpoints = (await endpoint.CallAsync("DescribeEndpoints", new { })).GetProperty("Endpoints").EnumerateArray().ToDictionary(static item => item.Text("EndpointArn")!);

        var replications = (await endpoint.CallAsync("DescribeReplications", new { })).GetProperty("Replications").EnumerateArray();

        Assert.All(replications, replication =>
        {
            Assert.Equal("source", endpoints[replication.Text("SourceEndpointArn")!].Text("EndpointType"));
            Assert.Equal("target", endpoints[replication.Text("TargetEndpointArn")!].Text("EndpointType"));
        });
    }

    [Fact(Timeout = 60_000)]
    public async Task Endpoints_FilteredByTypeAndEngine_FitBoth()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        var filters = new[] { new { Name = "endpoint-type", Values = new[] { "target" } }, new { Name = "engine-name", Values = new[] { "s3", "kinesis" } } };

        var found = (await endpoint.CallAsync("DescribeEndpoints", new { Filters = filters })).GetProperty("Endpoints").EnumerateArray().ToArray();

        Assert.NotEmpty(found);
        Assert.All(found, static item => Assert.Equal("target", item.Text("EndpointType")));
        Assert.Equal(["kinesis", "s3"], found.Select(static item => item.Text("EngineName")).Distinct().Order());
    }

    [Fact(Timeout = 60_000)]
    public async Task Endpoint_OfADatabase_ShowsNoPassword()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");

        var text = (await endpoint.CallAsync("DescribeEndpoints", new { })).GetRawText();

        Assert.DoesNotContain("assword", text, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> ConfigAsync(DmsEndpoint endpoint, string identifier)
    {
        var filters = new[] { new { Name = "replication-config-id", Values = new[] { identifier } } };
        return (await endpoint.CallAsync("DescribeReplicationConfigs", new { Filters = filters })).GetProperty("ReplicationConfigs")[0];
    }
}
