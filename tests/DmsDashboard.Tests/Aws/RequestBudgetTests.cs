using DmsDashboard.Aws;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Aws;

public sealed class RequestBudgetTests
{
    private readonly ManualTimeProvider _time = new(Backend.Noon);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void Take_WithinTheBurst_IsAtOnce()
    {
        var budget = new RequestBudget(4, burst: 3, _time);

        Assert.All(Enumerable.Range(0, 3), _ => Assert.True(budget.TakeAsync(Cancelled).IsCompleted));
    }

    [Fact(Timeout = 10_000)]
    public async Task Take_Beyond_WaitsItsTurn()
    {
        var budget = new RequestBudget(4, burst: 1, _time);
        await budget.TakeAsync(Cancelled);
        var (second, third) = (budget.TakeAsync(Cancelled), budget.TakeAsync(Cancelled));

        _time.Advance(TimeSpan.FromSeconds(0.25));
        await second;
        Assert.False(third.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(0.25));
        await third;
    }

    [Fact]
    public void Take_AfterALongPause_HasNoMoreThanTheBurst()
    {
        var budget = new RequestBudget(4, burst: 2, _time);
        _time.Advance(TimeSpan.FromHours(1));

        Assert.True(budget.TakeAsync(Cancelled).IsCompleted);
        Assert.True(budget.TakeAsync(Cancelled).IsCompleted);
        Assert.False(budget.TakeAsync(Cancelled).IsCompleted);
    }
}
