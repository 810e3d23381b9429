using DmsDashboard.LocalAws;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Polling;

public sealed class WakingTests
{
    private static readonly LocalAwsOptions AtRest = new() { Scenario = "empty" };

    [Fact(Timeout = 60_000)]
    public async Task FirstWatcher_OfOldData_IsAnsweredAtOnce()
    {
        await using var backend = await Backend.StartPollingAsync(AtRest);
        Assert.Equal(TimeSpan.FromSeconds(45), backend.Target.PollInterval);
        backend.Time.Advance(TimeSpan.FromSeconds(20));

        await using var watch = backend.Store.WatchAsync(Backend.Cancelled).GetAsyncEnumerator(Backend.Cancelled);
        await watch.MoveNextAsync();
        var target = (await backend.UntilAsync(snapshot => snapshot.Targets[0].CapturedAt == backend.Time.GetUtcNow())).Targets[0];

        Assert.Equal(TimeSpan.FromSeconds(10), target.PollInterval);
        Assert.Equal(2, backend.Aws.Requests.Of("DescribeReplications"));
    }

    [Fact(Timeout = 60_000)]
    public async Task FirstWatcher_OfFreshData_WaitsForTheFastInterval()
    {
        await using var backend = await Backend.StartPollingAsync(AtRest);
        backend.Time.Advance(TimeSpan.FromSeconds(1));

        await using var watch = backend.Store.WatchAsync(Backend.Cancelled).GetAsyncEnumerator(Backend.Cancelled);
        await watch.MoveNextAsync();
        await backend.Time.AdvanceAsync(TimeSpan.FromSeconds(1.5), Backend.Cancelled);
        await backend.UntilAsync(snapshot => snapshot.Targets[0].CapturedAt == Backend.Noon.AddSeconds(2.5));

        Assert.Equal(2, backend.Aws.Requests.Of("DescribeReplications"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Watchers_HoweverMany_CauseNoMoreCalls()
    {
        await using var backend = await Backend.StartPollingAsync();
        using var leaving = new CancellationTokenSource();
        var watches = Enumerable.Range(0, 100).Select(_ => backend.Store.WatchAsync(leaving.Token).GetAsyncEnumerator(leaving.Token)).ToList();
        foreach (var watch in watches)
        {
            await watch.MoveNextAsync();
        }

        await backend.Time.AdvanceAsync(TimeSpan.FromSeconds(2.5), Backend.Cancelled);
        await backend.UntilAsync(snapshot => snapshot.Targets[0].CapturedAt == Backend.Noon.AddSeconds(2.5));

        Assert.Equal(2, backend.Aws.Requests.Of("DescribeReplications"));
        foreach (var watch in watches)
        {
            await watch.DisposeAsync();
        }

        Assert.Equal(0, backend.Store.WatcherCount);
    }
}
