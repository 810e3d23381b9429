using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Store;

public sealed class TablesStoreTests
{
    private static readonly ReplicationKey Key = new("demo", "arn");

    [Fact(Timeout = 30_000)]
    public async Task Watch_ManyWatchers_OpenTheTablesOnceAndTheLastOneEndsIt()
    {
        var tables = new TablesStore();
        var one = new TablesWatch(tables, Key);
        var other = new TablesWatch(tables, Key);
        await Task.WhenAll(one.UntilAsync(static _ => true), other.UntilAsync(static _ => true));
        var feed = await OpenedAsync(tables);
        Assert.Equal(2, tables.WatchersOf(Key));

        await one.DisposeAsync();
        Assert.False(feed.Unwatched.IsCancellationRequested);
        await other.DisposeAsync();

        Assert.True(feed.Unwatched.IsCancellationRequested);
        Assert.Equal(0, tables.WatchedCount);
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_LateWatcher_GetsTheLatestAtOnce()
    {
        var tables = new TablesStore();
        await using var first = new TablesWatch(tables, Key);
        await first.UntilAsync(static _ => true);
        (await OpenedAsync(tables)).Publish(new TablesSnapshot { CapturedAt = Given.Noon });

        await using var late = new TablesWatch(tables, Key);

        Assert.Equal(Given.Noon, (await late.UntilAsync(static _ => true)).CapturedAt);
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_SlowWatcher_SkipsToTheNewest()
    {
        var tables = new TablesStore();
        await using var slow = new TablesWatch(tables, Key);
        await slow.UntilAsync(static _ => true);
        var feed = await OpenedAsync(tables);

        for (var second = 1; second <= 100; second++)
        {
            feed.Publish(new TablesSnapshot { CapturedAt = Given.Noon.AddSeconds(second) });
        }

        await slow.UntilAsync(static snapshot => snapshot.CapturedAt == Given.Noon.AddSeconds(100));
        Assert.Equal(2, slow.Seen.Count);
    }

    [Fact(Timeout = 30_000)]
    public async Task Refresh_OfWhatNobodyWatches_DoesNothing()
    {
        var tables = new TablesStore();

        tables.Refresh(Key);

        await using var watch = new TablesWatch(tables, Key);
        await watch.UntilAsync(static _ => true);
        Assert.False((await OpenedAsync(tables)).RefreshAskedAsync(CancellationToken.None).IsCompleted);
    }

    private static async Task<TablesFeed> OpenedAsync(TablesStore tables)
    {
        await foreach (var feed in tables.OpenedAsync(TestContext.Current.CancellationToken))
        {
            return feed;
        }

        throw new InvalidOperationException("No tables were opened.");
    }
}
