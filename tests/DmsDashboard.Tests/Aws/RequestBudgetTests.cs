using DmsDashboard.Aws;
using DmsDashboard.Model.Statuses;
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

    [Fact]
    public void Level_AsItIsUsedAndFills_SaysWhatIsLeftAndWhoWaits()
    {
        var budget = new RequestBudget(2, burst: 3, _time);
        Assert.Equal(new BudgetLevel("tests", Left: 3, Burst: 3, PerSecond: 2, Waiting: 0), budget.Level("tests"));

        var takes = Enumerable.Range(0, 5).Select(_ => budget.TakeAsync(Cancelled)).ToList();
        Assert.Equal((0, 2), (budget.Level("tests").Left, budget.Level("tests").Waiting));

        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal((2, 0), (budget.Level("tests").Left, budget.Level("tests").Waiting));
        Assert.All(takes, static take => Assert.True(take.IsCompleted));
    }

    [Fact]
    public void Budgets_OfOnePurpose_AreOne()
    {
        var budgets = new RequestBudgets(_time);

        Assert.Same(budgets.Of("tables", 2, 10), budgets.Of("tables", 2, 10));
        budgets.Of("lists", 5, 60);

        Assert.Equal(["lists", "tables"], budgets.Read().Select(static level => level.Purpose));
    }
}
