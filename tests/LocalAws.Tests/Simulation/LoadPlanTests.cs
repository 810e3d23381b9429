using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Simulation.Tables;
using DmsDashboard.LocalAws.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.LocalAws.Tests.Simulation;

public sealed class LoadPlanTests
{
    [Fact]
    public void Plan_OfAnySize_LoadsEachTableOnceWithAtMostEightAtATime() => Prop.ForAll<int, byte, byte>(static (seed, tables, errors) =>
    {
        var (_, plan) = Plan(seed, tables, errors);

        Assert.Equal(tables, plan.Events.Count(static item => item.Kind == LoadEventKind.Started));
        Assert.Equal(new LoadCounts(tables - Math.Min(tables, errors), 0, 0, Math.Min(tables, errors)), plan.At(plan.Seconds));
        Assert.All(plan.Events, item => Assert.InRange(plan.At(item.At).Loading, 0, 8));
        Assert.All(plan.Events, item => Assert.Equal(tables, plan.At(item.At).Total));
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Share_OfTheWork_GrowsFromNothingToAll() => Prop.ForAll<int, byte>(static (seed, tables) =>
    {
        var (_, plan) = Plan(seed, tables + 1, 0);
        var shares = Enumerable.Range(0, 101).Select(step => plan.Share(plan.Seconds * step / 100)).ToArray();

        Assert.Equal(0, shares[0], 6);
        Assert.Equal(1, shares[^1], 6);
        Assert.All(shares.Zip(shares.Skip(1)), static pair => Assert.True(pair.First <= pair.Second + 1e-9, $"{pair}"));
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Remaining_OfALoadThatIsInterruptedTwice_IsWhatHasNotEnded() => Prop.ForAll<int, byte, byte>(static (seed, tables, part) =>
    {
        var (schedule, plan) = Plan(seed, tables, 0);
        var work = plan.Seconds * part / 255;
        var rest = schedule.Remaining(work);
        var again = LoadSchedule.Create(rest, Traits(seed, tables, 0), withErrors: false);
        var left = again.Remaining(work / 3);

        Assert.Equal(tables - plan.At(work).Loaded, rest.Count);
        var ended = Positions(schedule.Order).Where(position => schedule.SpanAt(position).End <= work).Select(schedule.Order.TableAt)
            .Concat(Positions(rest).Where(position => again.SpanAt(position).End <= work / 3).Select(rest.TableAt))
            .Concat(Positions(left).Select(left.TableAt));
        Assert.Equal(Enumerable.Range(0, tables), ended.Order());
        Assert.All(Positions(left), position => Assert.Equal(position, left.PositionOf(left.TableAt(position))));
    }).Check(Config.QuickThrowOnFailure);

    private static IEnumerable<int> Positions(LoadOrder order) => Enumerable.Range(0, order.Count);

    private static (LoadSchedule Schedule, LoadPlan Plan) Plan(int seed, int tables, int errors)
    {
        var traits = Traits(seed, tables, errors);
        var schedule = LoadSchedule.Create(LoadOrder.All(tables), traits, withErrors: true);
        return (schedule, new LoadPlan(schedule, traits));
    }

    private static TableTraits Traits(int seed, int tables, int errors) => new(
        new ReplicationSpec("one", ReplicationTypes.FullLoad, new EndpointSpec("s", "source", DatabaseEngine.Oracle) { Id = "S" }, new EndpointSpec("t", "target", DatabaseEngine.S3) { Id = "T" })
        {
            ResourceId = "ONE",
            CreateTime = DmsEndpoint.Noon,
            Tables = tables,
            TableErrors = errors,
            FullLoad = TimeSpan.FromMinutes(30),
        },
        seed);
}
