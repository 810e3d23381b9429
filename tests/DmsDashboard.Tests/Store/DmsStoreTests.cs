using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Tests.Store;

public sealed class DmsStoreTests
{
    private readonly DmsStore _store = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void Update_SameObject_ChangesNothing()
    {
        var before = _store.Current;

        Assert.Same(before, _store.Update(static snapshot => snapshot));
    }

    [Fact]
    public void Update_AChange_GrowsTheVersion()
    {
        Assert.Equal(1, Change("a").Version);
        Assert.Equal(2, Change("b").Version);
    }

    [Fact(Timeout = 10_000)]
    public async Task Watch_SlowReader_SkipsToTheNewest()
    {
        await using var watch = _store.WatchAsync(Cancelled).GetAsyncEnumerator(Cancelled);
        await watch.MoveNextAsync();

        Change("a");
        Change("b");
        Change("c");
        await watch.MoveNextAsync();

        Assert.Equal(3, watch.Current.Version);
    }

    [Fact(Timeout = 30_000)]
    public async Task Watch_ManyWriters_IsNeverLeftWithAnOlderOne()
    {
        await using var watch = _store.WatchAsync(Cancelled).GetAsyncEnumerator(Cancelled);
        await watch.MoveNextAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => Enumerable.Range(0, 200).Select(i => Change($"{writer}-{i}")).Count(), Cancelled)));
        long last = 0;
        while (last < 1600)
        {
            await watch.MoveNextAsync();
            Assert.True(watch.Current.Version > last);
            last = watch.Current.Version;
        }
    }

    [Fact(Timeout = 10_000)]
    public async Task Watch_Ended_LeavesNoWatcher()
    {
        using var leaving = new CancellationTokenSource();
        var watch = _store.WatchAsync(leaving.Token).GetAsyncEnumerator(leaving.Token);
        await watch.MoveNextAsync();
        Assert.Equal(1, _store.WatcherCount);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await watch.MoveNextAsync());
        await watch.DisposeAsync();

        Assert.Equal(0, _store.WatcherCount);
    }

    [Fact(Timeout = 10_000)]
    public async Task FirstWatcher_OfTwo_IsToldOnce()
    {
        var told = 0;
        _store.FirstWatcherCame += () => told++;

        await using var first = _store.WatchAsync(Cancelled).GetAsyncEnumerator(Cancelled);
        await first.MoveNextAsync();
        await using var second = _store.WatchAsync(Cancelled).GetAsyncEnumerator(Cancelled);
        await second.MoveNextAsync();

        Assert.Equal(1, told);
    }

    private DmsSnapshot Change(string name) =>
        _store.Update(snapshot => snapshot with { Targets = [new TargetSnapshot { Target = new DmsTarget(name, "eu-central-1") }] });
}
