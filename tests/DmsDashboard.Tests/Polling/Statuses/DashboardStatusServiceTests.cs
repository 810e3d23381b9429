using DmsDashboard.Model;
using DmsDashboard.Model.Statuses;
using DmsDashboard.Polling.Statuses;
using DmsDashboard.Tests.Support;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling.Statuses;

/// <summary>From the wire to the status, on a clock that stands still.</summary>
public sealed class DashboardStatusServiceTests
{
    [Fact(Timeout = 60_000)]
    public async Task Status_AfterTheFirstPoll_KnowsItsTrafficAndItsPace()
    {
        await using var backend = await Backend.StartPollingAsync();
        await using var watch = new StatusWatch(backend.Statuses);

        var status = await watch.NextAsync();

        var target = Assert.Single(status.Targets);
        Assert.Equal("demo", target.Target.Name);
        Assert.Equal(backend.Aws.Requests.Of("DescribeReplications"), target.Operations.Single(static operation => operation.Operation == "DescribeReplications").Total.Requests);
        Assert.Equal((0, Backend.Noon, backend.Target.PollInterval), (target.Poll!.Failures, target.Poll.SucceededAt, target.Poll.Interval));
        Assert.Equal(new TailSeats(0, 10), target.Tails);
        var list = Assert.Single(target.Budgets, static budget => budget.Purpose == "list of replications");
        Assert.Equal((100, 4.0, 0), (list.Burst, list.PerSecond, list.Waiting));
        Assert.InRange(list.Left, 0, 98);
    }

    [Fact(Timeout = 60_000)]
    public async Task Status_PollsThrottled_SaysHowManyFailedAndThatItWaitsLonger()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.Throttling, "DescribeReplications");
        await backend.NextPollAsync();
        await using var watch = new StatusWatch(backend.Statuses);

        var target = (await watch.NextAsync()).Targets[0];

        Assert.Equal(FaultKind.Throttled, target.Fault?.Kind);
        Assert.Equal((1, Backend.Noon), (target.Poll!.Failures, target.Poll.SucceededAt));
        // The poll itself, and what the SDK sent again.
        Assert.Equal(3, target.Operations.Single(static operation => operation.Operation == "DescribeReplications").LastMinute.Throttled);
    }

    [Fact(Timeout = 60_000)]
    public async Task Status_WhileSomebodyWatches_ComesEveryFewSecondsAndNotWithoutThem()
    {
        await using var backend = await Backend.StartAsync();
        await backend.PollAsync();
        await using (var watch = new StatusWatch(backend.Statuses))
        {
            Assert.Equal(Backend.Noon, (await watch.NextAsync()).At);

            Assert.True((await AdvanceUntilAsync(backend, watch.NextAsync())).At >= Backend.Noon + DashboardStatusService.Interval);
        }

        backend.Time.Advance(TimeSpan.FromHours(1));
        await using var late = new StatusWatch(backend.Statuses);

        // At once, and nothing that was kept.
        Assert.True((await late.NextAsync()).At > Backend.Noon + (2 * DashboardStatusService.Interval));
    }

    [Fact(Timeout = 60_000)]
    public async Task Status_OfTheProcess_IsReadFromTheRuntime()
    {
        await using var backend = await Backend.StartAsync();
        await backend.PollAsync();
        await using var watch = new StatusWatch(backend.Statuses);

        var status = await AdvanceUntilAsync(backend, watch.NextAsync());

        Assert.True(status.Process is { ManagedBytes: > 0, WorkingSetBytes: > 0, Processors: > 0, Threads: > 0 });
        Assert.Contains(".NET", status.Process.Runtime, StringComparison.Ordinal);
        // Of the first reading nothing was measured before; the clock may have gone on to a second.
        Assert.True(status.Process.CpuPercent is null or >= 0);
        Assert.True(status.Database.FileBytes > 0);
        Assert.Null(status.Database.LastFailure);
    }

    [Fact(Timeout = 60_000)]
    public async Task Status_SomebodyWatches_CountsThem()
    {
        await using var backend = await Backend.StartPollingAsync();
        await using var tables = new TablesWatch(backend.Tables, backend.Entry("orders-oracle-to-aurora").Key);
        await tables.UntilAsync(static _ => true);
        await using var watch = new StatusWatch(backend.Statuses);

        var audience = (await AdvanceUntilAsync(backend, watch.NextAsync())).Audience;

        Assert.Equal(1, audience.WatchedTables);
        Assert.Equal((0, 0, 0, 0), (audience.Circuits, audience.HubConnections, audience.ListWatchers, audience.WatchedLogs));
    }

    // The service may not have come to its rest yet.
    private static async Task<DashboardStatus> AdvanceUntilAsync(Backend backend, Task<DashboardStatus> awaited)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!awaited.IsCompleted)
        {
            backend.Time.Advance(TimeSpan.FromSeconds(0.5));
            await timer.WaitForNextTickAsync(Backend.Cancelled);
        }

        return await awaited;
    }
}
