using Amazon.DatabaseMigrationService;
using Amazon.DatabaseMigrationService.Model;
using DmsDashboard.AwsSdk.Tests.Support;
using DmsDashboard.LocalAws;
using DmsDashboard.LocalAws.Control;

namespace DmsDashboard.AwsSdk.Tests.DatabaseMigrationService;

/// <summary>The subset against the embedded endpoint, which shares no code with it.</summary>
public sealed class LocalAwsRoundTripTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Describe_Demo_EveryReplicationHasItsConfigAndItsEndpoints()
    {
        await using var server = await StartAsync("demo");
        using var dms = Given.Dms(server.Url.ToString());

        var replications = (await dms.DescribeReplicationsAsync(new(), Token)).Replications;
        var configs = (await dms.DescribeReplicationConfigsAsync(new(), Token)).ReplicationConfigs;
        var endpoints = (await dms.DescribeEndpointsAsync(new(), Token)).Endpoints;

        Assert.Equal(server.Account.Count, replications.Count);
        Assert.Equal(replications.Select(r => r.ReplicationConfigArn).Order(), configs.Select(c => c.ReplicationConfigArn).Order());
        Assert.Subset(endpoints.Select(e => e.EndpointArn).ToHashSet(), replications.Select(r => r.SourceEndpointArn).ToHashSet());
        Assert.All(replications, r => Assert.Contains(r.ReplicationType, new[] { MigrationTypeValue.FullLoad, MigrationTypeValue.Cdc, MigrationTypeValue.FullLoadAndCdc }));
        Assert.All(replications, r => Assert.Equal(DateTimeKind.Utc, r.ReplicationCreateTime!.Value.Kind));
        Assert.Contains(replications, r => r is { Status: "running", ReplicationStats.TablesLoaded: > 0, ProvisionData.ProvisionedCapacityUnits: > 0 });
        Assert.Contains(replications, r => r is { Status: "failed", FailureMessages: [_, ..] });
        Assert.All(configs, c => Assert.NotNull(c.ComputeConfig.MaxCapacityUnits));
        Assert.All(endpoints, e => Assert.NotNull(e.EngineName));
    }

    [Fact(Timeout = 60_000)]
    public async Task StartAndStop_CreatedOne_ChangesItsState()
    {
        await using var server = await StartAsync("demo");
        using var dms = Given.DmsOnce(server.Url.ToString());
        var created = (await dms.DescribeReplicationsAsync(new(), Token)).Replications.First(r => r.Status == "created" && r.IsReadOnly is not true);

        var started = await dms.StartReplicationAsync(new() { ReplicationConfigArn = created.ReplicationConfigArn, StartReplicationType = "start-replication" }, Token);
        var again = await Assert.ThrowsAsync<InvalidResourceStateException>(
            () => dms.StartReplicationAsync(new() { ReplicationConfigArn = created.ReplicationConfigArn, StartReplicationType = "start-replication" }, Token));
        var stopped = await dms.StopReplicationAsync(new() { ReplicationConfigArn = created.ReplicationConfigArn }, Token);

        Assert.Equal(created.ReplicationConfigIdentifier, started.Replication.ReplicationConfigIdentifier);
        Assert.NotEqual("created", started.Replication.Status);
        Assert.Equal("InvalidResourceStateFault", again.ErrorCode);
        Assert.Contains(stopped.Replication.Status, new[] { "stopping", "stopped" });
    }

    [Fact(Timeout = 60_000)]
    public async Task Describe_Filtered_FindsTheOne()
    {
        await using var server = await StartAsync("demo");
        using var dms = Given.Dms(server.Url.ToString());
        var first = (await dms.DescribeReplicationsAsync(new(), Token)).Replications[0];

        var found = await dms.DescribeReplicationsAsync(
            new() { Filters = [new() { Name = "replication-config-arn", Values = [first.ReplicationConfigArn] }] },
            Token);

        Assert.Equal(first.ReplicationConfigIdentifier, Assert.Single(found.Replications).ReplicationConfigIdentifier);
    }

    [Fact(Timeout = 60_000)]
    public async Task Describe_Stress_PagesToTheEnd()
    {
        await using var server = await StartAsync("stress");
        using var dms = Given.Dms(server.Url.ToString());
        var request = new DescribeReplicationsRequest { MaxRecords = 100 };

        var identifiers = new HashSet<string>();
        do
        {
            var page = await dms.DescribeReplicationsAsync(request, Token);
            identifiers.UnionWith(page.Replications.Select(r => r.ReplicationConfigIdentifier));
            request.Marker = page.Marker;
        }
        while (request.Marker is not null);

        Assert.Equal(250, identifiers.Count);
        Assert.Equal(3, server.Requests.Of("DescribeReplications"));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(FaultKind.Throttling)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.CutConnection)]
    [InlineData(FaultKind.MalformedBody)]
    public async Task Describe_InjectedFaultThatPasses_IsRepeated(FaultKind kind)
    {
        await using var server = await StartAsync("demo");
        server.Faults.Add(new InjectedFault(kind) { Operation = "DescribeReplications", Count = 1 });
        using var dms = Given.Dms(server.Url.ToString(), retries: 1);

        var response = await dms.DescribeReplicationsAsync(new(), Token);

        Assert.NotEmpty(response.Replications);
        Assert.Equal(2, server.Requests.Of("DescribeReplications"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_UnknownOutcome_IsSentOnceAndHasBegun()
    {
        await using var server = await StartAsync("demo");
        using var dms = Given.DmsOnce(server.Url.ToString());
        var created = (await dms.DescribeReplicationsAsync(new(), Token)).Replications.First(r => r.Status == "created" && r.IsReadOnly is not true);
        server.Faults.Add(new InjectedFault(FaultKind.UnknownOutcome) { Operation = "StartReplication" });

        await Assert.ThrowsAnyAsync<Exception>(
            () => dms.StartReplicationAsync(new() { ReplicationConfigArn = created.ReplicationConfigArn, StartReplicationType = "start-replication" }, Token));

        Assert.Equal(1, server.Requests.Of("StartReplication"));
        var now = (await dms.DescribeReplicationsAsync(new(), Token)).Replications.Single(r => r.ReplicationConfigArn == created.ReplicationConfigArn);
        Assert.NotEqual("created", now.Status);
    }

    private static Task<LocalAwsServer> StartAsync(string scenario) =>
        LocalAwsServer.StartAsync(
            new LocalAwsOptions { Url = "http://127.0.0.1:0", Scenario = scenario, StressReplications = 250 },
            TimeProvider.System,
            null,
            Token);
}
