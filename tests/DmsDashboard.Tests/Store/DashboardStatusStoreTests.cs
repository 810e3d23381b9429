using DmsDashboard.Model.Statuses;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Store;

public sealed class DashboardStatusStoreTests
{
    private readonly DashboardStatusStore _store = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task Watch_First_IsAWishAndASecondGetsWhatThereIs()
    {
        var wish = _store.FirstWatcherAsync(Cancelled);
        Assert.False(wish.IsCompleted);
        await using var first = new StatusWatch(_store);
        await wish;
        _store.Publish(At(1));

        await using var second = new StatusWatch(_store);

        Assert.Equal(At(1).At, (await second.NextAsync()).At);
        Assert.Equal(At(1).At, (await first.NextAsync()).At);
        Assert.False(_store.FirstWatcherAsync(Cancelled).IsCompleted);
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_SlowWatcher_SkipsToTheNewest()
    {
        await using var slow = new StatusWatch(_store);
        _store.Publish(At(1));
        await slow.NextAsync();

        for (var second = 2; second <= 100; second++)
        {
            _store.Publish(At(second));
        }

        // One may have been taken while the others came.
        var next = await slow.NextAsync();
        Assert.Equal(At(100).At, next.At == At(100).At ? next.At : (await slow.NextAsync()).At);
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_AfterAllHaveLeft_ShowsNothingOldAndAsksAnew()
    {
        await using (var first = new StatusWatch(_store))
        {
            await _store.FirstWatcherAsync(Cancelled);
            _store.Publish(At(1));
            await first.NextAsync();
        }

        Assert.Equal(0, _store.WatcherCount);
        _store.Publish(At(2));
        await using var late = new StatusWatch(_store);

        Assert.False(late.HasNext);
        await _store.FirstWatcherAsync(Cancelled);
    }

    private static DashboardStatus At(int second) => GivenStatus.Status with { At = Given.Noon.AddSeconds(second) };
}
