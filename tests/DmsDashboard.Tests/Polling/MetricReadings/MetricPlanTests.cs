using DmsDashboard.Aws;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Polling.MetricReadings;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Polling.MetricReadings;

public sealed class MetricPlanTests
{
    public static TheoryData<string> Ranges() => [.. MetricRange.All.Select(static range => range.Name)];

    [Theory]
    [InlineData(1, "1h", 1)]
    [InlineData(50, "1h", 1)]
    [InlineData(51, "1h", 2)]
    [InlineData(500, "1h", 10)]
    [InlineData(500, "14d", 18)]
    public void Plans_OfSoManyReplications_AreAsFewCallsAsItTakes(int replications, string range, int calls) =>
        Assert.Equal(calls, MetricPlan.Of(GivenMetrics.Keys(replications, MetricRange.Find(range)), Given.Noon).Length);

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Plans_OfAnyNumber_KeepToTheLimitsAndAskForEachOnce(string name) => Prop.ForAll(Gen.Choose(0, 700).ToArbitrary(), count =>
    {
        var range = MetricRange.Find(name)!;
        var keys = GivenMetrics.Keys(count, range);

        var plans = MetricPlan.Of(keys, Given.Noon);

        Assert.Equal(keys, plans.SelectMany(static plan => plan.Keys));
        Assert.All(plans, plan =>
        {
            Assert.InRange(plan.Read.Queries.Length, 1, MetricsService.MostQueries);
            Assert.InRange((long)Math.Ceiling((plan.Read.To - plan.Read.From) / plan.Read.Period) * plan.Read.Queries.Length, 1, MetricsService.MostDatapoints);
            Assert.Equal(plan.Keys.SelectMany(static key => key.Queries), plan.Read.Queries);
        });
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void Plans_OfSeveralRanges_AreACallEach()
    {
        var keys = MetricRange.All.SelectMany(static range => GivenMetrics.Keys(2, range));

        Assert.Equal(MetricRange.All, MetricPlan.Of(keys, Given.Noon).Select(static plan => plan.Keys[0].Range));
    }

    [Fact]
    public void Split_OfWhatWasRead_GivesEachKeyItsOwn()
    {
        var instance = new MetricsKey("demo", MetricSubject.Of(GivenTask.Instance), MetricRange.Hour);
        var plan = Assert.Single(MetricPlan.Of([.. GivenMetrics.Keys(2), instance, new MetricsKey("demo", MetricSubject.Of(GivenTask.Entry("t"))!, MetricRange.Hour)], Given.Noon));

        var split = plan.Split([.. plan.Read.Queries.Select(static (query, number) => new MetricSeries($"{query.Subject.Arn} {query.MetricName}", []))]).ToArray();

        Assert.Equal(4, split.Length);
        Assert.All(split, static part => Assert.Equal(
            part.Key.Queries.Select(query => $"{part.Key.Subject.Arn} {query.MetricName}"),
            part.Series.Select(static series => series.MetricName)));
    }
}
