using DmsDashboard.Actions.Bulk;

namespace DmsDashboard.Tests.Actions.Bulk;

public sealed class BulkRunsTests
{
    [Fact(Timeout = 30_000)]
    public async Task WatchAsync_ManyThatComeAndGoAtOnce_LeaveNone()
    {
        var runs = new BulkRuns();

        await Parallel.ForEachAsync(Enumerable.Range(0, 2_000), TestContext.Current.CancellationToken, async (number, cancellationToken) =>
        {
            await foreach (var runsNow in runs.WatchAsync(cancellationToken))
            {
                break;
            }
        });

        Assert.Equal(0, runs.Watchers);
    }
}
