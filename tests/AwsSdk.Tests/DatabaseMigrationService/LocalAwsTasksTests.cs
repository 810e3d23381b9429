using Amazon.DatabaseMigrationService;
using Amazon.DatabaseMigrationService.Model;
using DmsDashboard.AwsSdk.Tests.Support;
using DmsDashboard.LocalAws;
using DmsDashboard.LocalAws.Control;

namespace DmsDashboard.AwsSdk.Tests.DatabaseMigrationService;

/// <summary>Tasks, instances and connections of the embedded endpoint, which shares no code with the clients.</summary>
public sealed class LocalAwsTasksTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Describe_Demo_EveryTaskHasItsInstanceAndItsEndpoints()
    {
        await using var server = await StartAsync();
        using var dms = Given.Dms(server.Url.ToString());

        var tasks = (await dms.DescribeReplicationTasksAsync(new(), Token)).ReplicationTasks;
        var instances = (await dms.DescribeReplicationInstancesAsync(new(), Token)).ReplicationInstances.Select(i => i.ReplicationInstanceArn).ToHashSet();
        var endpoints = (await dms.DescribeEndpointsAsync(new(), Token)).Endpoints.Select(e => e.EndpointArn).ToHashSet();

        Assert.NotEmpty(tasks);
        Assert.Subset(instances, tasks.Select(task => task.ReplicationInstanceArn).ToHashSet());
        Assert.Subset(endpoints, tasks.SelectMany(task => new[] { task.SourceEndpointArn, task.TargetEndpointArn }).ToHashSet());
        Assert.All(tasks, task => Assert.Equal(DateTimeKind.Utc, task.ReplicationTaskCreationDate!.Value.Kind));
        Assert.Contains(tasks, task => task is { Status: "running", ReplicationTaskStats.TablesLoaded: > 0 });
    }

    [Fact(Timeout = 60_000)]
    public async Task Describe_WithoutSettings_HasTheSameTasksWithoutMappingsAndSettings()
    {
        await using var server = await StartAsync();
        using var dms = Given.Dms(server.Url.ToString());

        var whole = (await dms.DescribeReplicationTasksAsync(new(), Token)).ReplicationTasks;
        var brief = (await dms.DescribeReplicationTasksAsync(new() { WithoutSettings = true }, Token)).ReplicationTasks;

        Assert.Equal(whole.Select(task => task.ReplicationTaskArn), brief.Select(task => task.ReplicationTaskArn));
        Assert.Contains(whole, task => task is { TableMappings: not null, ReplicationTaskSettings: not null });
        Assert.All(brief, task => Assert.Null(task.ReplicationTaskSettings));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_ReadyTaskTwice_ChangesItsStateOnce()
    {
        await using var server = await StartAsync();
        using var dms = Given.DmsOnce(server.Url.ToString());
        var ready = await FindAsync(dms, "ready");
        var start = new StartReplicationTaskRequest { ReplicationTaskArn = ready.ReplicationTaskArn, StartReplicationTaskType = StartReplicationTaskTypeValue.StartReplication };

        var started = await dms.StartReplicationTaskAsync(start, Token);
        var again = await Assert.ThrowsAsync<InvalidResourceStateException>(() => dms.StartReplicationTaskAsync(start, Token));

        Assert.Equal(ready.ReplicationTaskIdentifier, started.ReplicationTask.ReplicationTaskIdentifier);
        Assert.Equal("starting", started.ReplicationTask.Status);
        Assert.Equal("InvalidResourceStateFault", again.ErrorCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task Stop_RunningTask_IsStopping()
    {
        await using var server = await StartAsync();
        using var dms = Given.DmsOnce(server.Url.ToString());
        var running = await FindAsync(dms, "running");

        var stopped = await dms.StopReplicationTaskAsync(new() { ReplicationTaskArn = running.ReplicationTaskArn }, Token);

        Assert.Equal("stopping", stopped.ReplicationTask.Status);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_TimeAndPosition_IsRefusedWithAFaultThatNoModelDeclares()
    {
        await using var server = await StartAsync();
        using var dms = Given.DmsOnce(server.Url.ToString());
        var ready = await FindAsync(dms, "ready");

        var thrown = await Assert.ThrowsAnyAsync<AmazonDatabaseMigrationServiceException>(() => dms.StartReplicationTaskAsync(
            new()
            {
                ReplicationTaskArn = ready.ReplicationTaskArn,
                StartReplicationTaskType = StartReplicationTaskTypeValue.StartReplication,
                CdcStartTime = DateTime.UnixEpoch.AddYears(50),
                CdcStartPosition = "mysql-bin-changelog.000024:373",
            },
            Token));

        Assert.Equal((typeof(AmazonDatabaseMigrationServiceException), "InvalidParameterCombinationException"), (thrown.GetType(), thrown.ErrorCode));
    }

    [Fact(Timeout = 60_000)]
    public async Task Stop_UnknownTask_IsResourceNotFound()
    {
        await using var server = await StartAsync();
        using var dms = Given.DmsOnce(server.Url.ToString());

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => dms.StopReplicationTaskAsync(new() { ReplicationTaskArn = Given.TaskArn }, Token));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_UnknownOutcome_IsSentOnceAndHasBegun()
    {
        await using var server = await StartAsync();
        using var dms = Given.DmsOnce(server.Url.ToString());
        var ready = await FindAsync(dms, "ready");
        server.Faults.Add(new InjectedFault(FaultKind.UnknownOutcome) { Operation = "StartReplicationTask" });

        await Assert.ThrowsAnyAsync<Exception>(() => dms.StartReplicationTaskAsync(
            new() { ReplicationTaskArn = ready.ReplicationTaskArn, StartReplicationTaskType = "start-replication" },
            Token));

        Assert.Equal(1, server.Requests.Of("StartReplicationTask"));
        var now = await dms.DescribeReplicationTasksAsync(new() { Filters = [new() { Name = "replication-task-arn", Values = [ready.ReplicationTaskArn] }] }, Token);
        Assert.NotEqual("ready", Assert.Single(now.ReplicationTasks).Status);
    }

    [Fact(Timeout = 60_000)]
    public async Task TestConnection_OfATask_IsTestingAndListed()
    {
        await using var server = await StartAsync();
        using var dms = Given.DmsOnce(server.Url.ToString());
        var running = await FindAsync(dms, "running");

        var tested = await dms.TestConnectionAsync(new() { ReplicationInstanceArn = running.ReplicationInstanceArn, EndpointArn = running.SourceEndpointArn }, Token);
        var listed = await dms.DescribeConnectionsAsync(new() { Filters = [new() { Name = "endpoint-arn", Values = [running.SourceEndpointArn] }] }, Token);

        Assert.Equal("testing", tested.Connection.Status);
        Assert.Equal((running.ReplicationInstanceArn, running.SourceEndpointArn), (tested.Connection.ReplicationInstanceArn, tested.Connection.EndpointArn));
        Assert.Contains(listed.Connections, c => c.ReplicationInstanceArn == running.ReplicationInstanceArn && c.EndpointIdentifier == tested.Connection.EndpointIdentifier);
    }

    private static async Task<ReplicationTask> FindAsync(AmazonDatabaseMigrationServiceClient dms, string status) =>
        (await dms.DescribeReplicationTasksAsync(new(), Token)).ReplicationTasks.First(task => task.Status == status);

    private static Task<LocalAwsServer> StartAsync() =>
        LocalAwsServer.StartAsync(new LocalAwsOptions { Url = "http://127.0.0.1:0", Scenario = "demo" }, TimeProvider.System, null, Token);
}
