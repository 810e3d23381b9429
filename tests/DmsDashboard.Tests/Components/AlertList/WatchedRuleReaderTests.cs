using DmsDashboard.Components.AlertList;
using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.AlertList;

public sealed class WatchedRuleReaderTests
{
    private static readonly DmsSnapshot Two = Given.Snapshot(Given.Entry("a"), Given.Entry("b"));

    [Theory]
    [InlineData(0, false, 500, "Partly", "Watched of none of the 14 that run. Metrics are read only where somebody looks at them: set Alerts:ReadMetrics to true")]
    [InlineData(2, false, 500, "Partly", "Watched of 2 of the 14 that run. Metrics are read only")]
    [InlineData(2, true, 500, "Partly", "Watched of 2 of the 14 that run. The others are read within a few minutes.")]
    [InlineData(10, true, 10, "Partly", "Watched of 10 of the 14 that run. Alerts:ReadMetricsOfMost is 10.")]
    [InlineData(14, true, 500, "Watched", "Watched of all 14 that run.")]
    public void Latency_OfSoManyWhoseMetricsAreRead_SaysSoAndHowToMendIt(int read, bool readsAll, int most, string state, string words)
    {
        var rules = WatchedRuleReader.Read(Two, new MetricCoverage(14, read), new AlertRuleOptions(), new MetricReach(readsAll, most));

        foreach (var rule in rules.Where(static rule => rule.Rule is AlertRule.Latency or AlertRule.NoDatapoints))
        {
            Assert.Equal(state, rule.State.ToString());
            Assert.StartsWith(words, rule.Words, StringComparison.Ordinal);
        }

        Assert.All(rules.Where(static rule => rule.Rule is AlertRule.Failed or AlertRule.Deprovision), static rule => Assert.Equal((WatchedState.Watched, "Watched of 2 replications."), (rule.State, rule.Words)));
        Assert.Equal(Enum.GetValues<AlertRule>(), rules.Select(static rule => rule.Rule));
    }

    [Fact]
    public void Rules_TurnedOffOrOfATargetThatCannotBeRead_AreNotSaidToBeWatched()
    {
        var fault = new DmsFault(FaultKind.AccessDenied, "DescribeReplications", null, "Denied.", Given.Noon);
        var snapshot = Given.Snapshot(Given.Target(Given.Demo, Given.Entry("a")), Given.Target(new DmsTarget("production", "eu-west-1")) with { Fault = fault });

        var rules = WatchedRuleReader.Read(snapshot, new MetricCoverage(1, 1) { Fault = fault with { Sentence = "Allow cloudwatch:GetMetricData." } }, new AlertRuleOptions { NoProgress = false }, new MetricReach(true, 500)).ToDictionary(static rule => rule.Rule);

        Assert.Equal((WatchedState.Off, "Off: Alerts:Rules:NoProgress is false."), (rules[AlertRule.NoProgress].State, rules[AlertRule.NoProgress].Words));
        Assert.Equal((WatchedState.Partly, "Watched of one replication. Not of production at present, which cannot be read."), (rules[AlertRule.Failed].State, rules[AlertRule.Failed].Words));
        Assert.Contains("Allow cloudwatch:GetMetricData.", rules[AlertRule.Latency].Words, StringComparison.Ordinal);
        Assert.Equal("Watched of 2 targets.", rules[AlertRule.Unreadable].Words);
    }
}
