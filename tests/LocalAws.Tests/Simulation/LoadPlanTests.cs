using DmsDashboard.LocalAws.Simulation;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.LocalAws.Tests.Simulation;

public sealed class LoadPlanTests
{
    [Fact]
    public void Plan_OfAnySize_LoadsEachTableOnceWithAtMostEightAtATime() => Prop.ForAll<int, byte, byte>(static (seed, tables, errors) =>
    {
        var plan = LoadPlan.Create(tables, Math.Min(tables, errors), TimeSpan.FromMinutes(30), new Random(seed));

        Assert.Equal(tables, plan.Events.Count(static item => item.Kind == LoadEventKind.Started));
        Assert.Equal(new LoadCounts(tables - Math.Min(tables, errors), 0, 0, Math.Min(tables, errors)), plan.At(plan.Seconds));
        Assert.All(plan.Events, item => Assert.InRange(plan.At(item.At).Loading, 0, 8));
        Assert.All(plan.Events, item => Assert.Equal(tables, plan.At(item.At).Total));
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Share_OfTheWork_GrowsFromNothingToAll() => Prop.ForAll<int, byte>(static (seed, tables) =>
    {
        var plan = LoadPlan.Create(tables + 1, 0, TimeSpan.FromMinutes(30), new Random(seed));
        var shares = Enumerable.Range(0, 101).Select(step => plan.Share(plan.Seconds * step / 100)).ToArray();

        Assert.Equal(0, shares[0], 6);
        Assert.Equal(1, shares[^1], 6);
        Assert.All(shares.Zip(shares.Skip(1)), static pair => Assert.True(pair.First <= pair.Second + 1e-9, $"{pair}"));
    }).Check(Config.QuickThrowOnFailure);
}
