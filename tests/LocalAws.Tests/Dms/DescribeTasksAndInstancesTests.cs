using System.Text.Json;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Dms;

public sealed class DescribeTasksAndInstancesTests
{
    [Fact(Timeout = 60_000)]
    public async Task Pages_OfTasksFollowed_HoldEachTaskOnce()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("stress", 2_300);
        List<string> seen = [];
        List<int> sizes = [];
        string? marker = null;

        do
        {
            var page = await endpoint.CallAsync("DescribeReplicationTasks", new { MaxRecords = 20, Marker = marker, WithoutSettings = true });
            string[] identifiers = [.. page.GetProperty("ReplicationTasks").EnumerateArray().Select(static item => item.Text("ReplicationTaskIdentifier")!)];
            seen.AddRange(identifiers);
            sizes.Add(identifiers.Length);
            marker = page.Text("Marker");
        }
        while (marker is not null);

        Assert.Equal([20, 20, 6], sizes);
        Assert.Equal(46, seen.Distinct().Count());
    }

    [Theory(Timeout = 60_000)]
    [InlineData("replication-task-id", "stock-mysql-to-aurora", 1)]
    [InlineData("migration-type", "full-load", 2)]
    [InlineData("migration-type", "cdc", 2)]
    [InlineData("replication-task-arn", "ReplicationTaskArn", 1)]
    [InlineData("endpoint-arn", "SourceEndpointArn", 1)]
    [InlineData("endpoint-arn", "TargetEndpointArn", 1)]
    [InlineData("replication-instance-arn", "ReplicationInstanceArn", 6)]
    public async Task Filter_OfEachName_Fits(string name, string value, int count)
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        var stock = await endpoint.TaskAsync("stock-mysql-to-aurora");

        var page = await endpoint.CallAsync("DescribeReplicationTasks", Filtered(name, stock.Text(value) ?? value));

        Assert.Equal(count, page.GetProperty("ReplicationTasks").GetArrayLength());
    }

    [Theory(Timeout = 60_000)]
    [InlineData("DescribeReplicationTasks", "replication-config-id", "InvalidParameterValueException")]
    [InlineData("DescribeReplicationTasks", "replication-task-id", "ResourceNotFoundFault")]
    [InlineData("DescribeReplicationInstances", "replication-task-arn", "InvalidParameterValueException")]
    [InlineData("DescribeReplicationInstances", "engine-version", "ResourceNotFoundFault")]
    public async Task Filter_ThatIsUnknownOrFindsNothing_IsRefused(string operation, string name, string type)
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");

        Assert.Equal(type, (await endpoint.RefusedAsync(operation, Filtered(name, "nobody"))).Type);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("DescribeReplicationTasks", "{\"MaxRecords\":19}", "InvalidParameterValueException")]
    [InlineData("DescribeReplicationInstances", "{\"MaxRecords\":101}", "InvalidParameterValueException")]
    [InlineData("DescribeConnections", "{\"MaxRecords\":0}", "InvalidParameterValueException")]
    [InlineData("DescribeReplicationTasks", "{\"Marker\":\"x\"}", "InvalidParameterValueException")]
    [InlineData("DescribeReplicationTasks", "{\"WithoutSettings\":\"true\"}", "SerializationException")]
    [InlineData("DescribeReplicationTasks", "{\"MaxRecords\":\"20\"}", "SerializationException")]
    [InlineData("DescribeReplicationTasks", "{\"WithSettings\":true}", "SerializationException")]
    [InlineData("StartReplicationTask", "{\"StartReplicationTaskType\":\"start-replication\"}", "ValidationException")]
    [InlineData("StartReplicationTask", "{\"ReplicationTaskArn\":\"a\",\"StartReplicationTaskType\":\"start-replication\",\"CdcStartTime\":\"2026-06-01T12:00:00\"}", "SerializationException")]
    [InlineData("StopReplicationTask", "{}", "ValidationException")]
    [InlineData("TestConnection", "{}", "ValidationException")]
    [InlineData("TestConnection", "{\"ReplicationInstanceArn\":1,\"EndpointArn\":\"a\"}", "SerializationException")]
    public async Task Request_ThatIsWrong_IsRefused(string operation, string body, string type)
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");

        Assert.Equal(type, (await endpoint.RefusedAsync(operation, body)).Type);
    }

    [Fact(Timeout = 60_000)]
    public async Task WithoutSettings_Asked_LeavesOutBothLongTexts()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");

        var with = (await endpoint.CallAsync("DescribeReplicationTasks", new { WithoutSettings = false })).GetProperty("ReplicationTasks").EnumerateArray();
        var without = (await endpoint.CallAsync("DescribeReplicationTasks", new { WithoutSettings = true })).GetProperty("ReplicationTasks").EnumerateArray();

        Assert.All(with, static task => Assert.True(task.Text("TableMappings") is not null && task.Text("ReplicationTaskSettings") is not null));
        Assert.All(without, static task => Assert.True(task.Text("TableMappings") is null && task.Text("ReplicationTaskSettings") is null));
    }

    [Fact(Timeout = 60_000)]
    public async Task Instances_OfTheDemo_AreThoseOfItsTasks()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        var tasks = (await endpoint.CallAsync("DescribeReplicationTasks", new { })).GetProperty("ReplicationTasks").EnumerateArray();

        JsonElement[] instances = [.. (await endpoint.CallAsync("DescribeReplicationInstances", new { })).GetProperty("ReplicationInstances").EnumerateArray()];
        var large = await endpoint.CallAsync("DescribeReplicationInstances", Filtered("replication-instance-class", "dms.c6i.large"));

        Assert.Equal(tasks.Select(static task => task.Text("ReplicationInstanceArn")).Distinct().Order(), instances.Select(static item => item.Text("ReplicationInstanceArn")).Order());
        Assert.All(instances, static item => Assert.Equal("available", item.Text("ReplicationInstanceStatus")));
        Assert.Equal("dms-batch-1", Assert.Single(large.GetProperty("ReplicationInstances").EnumerateArray()).Text("ReplicationInstanceIdentifier"));
    }

    private static object Filtered(string name, string value) => new { Filters = new[] { new { Name = name, Values = new[] { value } } } };
}
