using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Model.Statuses;
using DmsDashboard.Tests.Support;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Aws;

/// <summary>What goes over the wire is what is counted.</summary>
public sealed class RequestCounterTests
{
    [Fact(Timeout = 60_000)]
    public async Task Read_ThrottledAndRepeatedByTheSdk_CountsEachRequestThatAwsSaw()
    {
        await using var backend = await Backend.StartAsync();
        backend.Inject(InjectedKind.Throttling, "DescribeReplications", count: 2);

        await backend.AwsTarget.Dms.DescribeReplicationsAsync(Budget(backend), Backend.Cancelled);

        Assert.Equal(3, backend.Aws.Requests.Of("DescribeReplications"));
        Assert.Equal(new TrafficCount(Requests: 3, Retries: 2, Throttled: 2, Failed: 0), Of(backend, "DescribeReplications").LastMinute);
    }

    [Fact(Timeout = 60_000)]
    public async Task Read_Refused_IsAFaultAndNoThrottle()
    {
        await using var backend = await Backend.StartAsync();
        backend.Inject(InjectedKind.AccessDenied, "DescribeEndpoints");

        await Assert.ThrowsAsync<DmsServiceException>(() => backend.AwsTarget.Dms.DescribeEndpointsAsync(Budget(backend), Backend.Cancelled));

        Assert.Equal(new TrafficCount(Requests: 1, Retries: 0, Throttled: 0, Failed: 1), Of(backend, "DescribeEndpoints").Total);
    }

    [Fact(Timeout = 60_000)]
    public async Task Command_Throttled_IsSentOnceAndCountedOnce()
    {
        await using var backend = await Backend.StartAsync();
        backend.Inject(InjectedKind.Throttling, "StopReplication");

        await Assert.ThrowsAsync<DmsServiceException>(() => backend.AwsTarget.Commands.StopReplicationAsync("arn:aws:dms:eu-central-1:123456789012:replication-config:X", Backend.Cancelled));

        Assert.Equal(new TrafficCount(Requests: 1, Retries: 0, Throttled: 1, Failed: 0), Of(backend, "StopReplication").Total);
    }

    [Fact(Timeout = 60_000)]
    public async Task Logs_Read_AreCountedByTheirOwnNames()
    {
        await using var backend = await Backend.StartAsync();
        await backend.AwsTarget.Logs.FindLogGroupArnAsync("dms-tasks-dms-prod-1", Backend.Cancelled);

        Assert.Equal(1, Of(backend, "DescribeLogGroups").Total.Requests);
    }

    [Fact(Timeout = 60_000)]
    public async Task LiveTail_Opened_IsARequestOfItsOwn()
    {
        await using var backend = await Backend.StartAsync();
        var arn = await backend.AwsTarget.Logs.FindLogGroupArnAsync("dms-tasks-dms-prod-1", Backend.Cancelled);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Backend.Cancelled);
        await using var updates = backend.AwsTarget.Logs.StartLiveTailAsync(LogLocation.OfGroup("dms-tasks-dms-prod-1", arn!), leaving.Token).GetAsyncEnumerator(leaving.Token);

        Assert.True(await updates.MoveNextAsync());

        Assert.Equal(new TrafficCount(Requests: 1, Retries: 0, Throttled: 0, Failed: 0), Of(backend, "StartLiveTail").Total);
        await leaving.CancelAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task Read_NobodyListens_IsAFault()
    {
        await using var backend = await Backend.StartAsync();
        await backend.StopAwsAsync();

        await Assert.ThrowsAsync<DmsServiceException>(() => backend.AwsTarget.Dms.DescribeReplicationInstancesAsync(Budget(backend), Backend.Cancelled));

        var total = Of(backend, "DescribeReplicationInstances").Total;
        Assert.Equal(total.Requests, total.Failed);
        Assert.True(total.Failed > 0);
    }

    private static OperationTraffic Of(Backend backend, string operation) =>
        Assert.Single(backend.AwsTarget.Traffic.Read(), found => found.Operation == operation);

    private static RequestBudget Budget(Backend backend) => new(4, 100, backend.Time);
}
