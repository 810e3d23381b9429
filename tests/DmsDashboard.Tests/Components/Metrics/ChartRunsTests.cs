using System.Collections.Immutable;
using DmsDashboard.Components.Metrics;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Metrics;

public sealed class ChartRunsTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void Of_PointsWithAGap_IsARunOnEachSideOfIt()
    {
        var runs = ChartRuns.Of(GivenMetrics.Series("m", 10, 9, 8, 5, 4).Points, Minute, 1, TimeSpan.Zero);

        Assert.Equal([[10, 9, 8], [5, 4]], runs.Select(static run => run.Select(static point => point.Value)));
    }

    [Fact]
    public void Of_AnyPoints_LosesNoneAndBridgesNoGap() => Prop.ForAll<PositiveInt[]>(static minutes =>
    {
        var points = GivenMetrics.Series("m", minutes.Select(static minute => minute.Get).Distinct()).Points;

        var runs = ChartRuns.Of(points, Minute, 2, TimeSpan.Zero);

        Assert.Equal(points, runs.SelectMany(static run => run).Select(static point => point.Source));
        Assert.All(runs, static run => Assert.All(run.Zip(run.Skip(1)), static pair => Assert.Equal(Minute, pair.Second.At - pair.First.At)));
        Assert.All(runs.Zip(runs.Skip(1)), static pair => Assert.True(pair.Second[0].At - pair.First[^1].At > Minute));
        Assert.All(runs.SelectMany(static run => run), static point => Assert.Equal(point.Source.Value / 2, point.Value));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_NoPoints_IsNone() => Assert.Empty(ChartRuns.Of([], Minute, 1, TimeSpan.Zero));

    [Fact]
    public void Rows_OfATable_SayGapsAndStateChangesInTheirPlaces()
    {
        var kind = new ChartKind("c", "Latency", "s", [new ChartLine("a", "Source", ChartTone.Source), new ChartLine("b", "Target", ChartTone.Target)]);
        var reading = GivenMetrics.Reading(GivenMetrics.Series("a", 10, 9, 5), GivenMetrics.Series("b", 10));
        ImmutableArray<StateMark> marks = [new StateMark(1, Given.Noon.AddMinutes(-8.5), "Running → stopped"), new StateMark(2, Given.Noon.AddHours(-9), "Long ago")];

        var rows = MetricTableRow.Of(kind, reading, MetricRange.Hour, marks);

        Assert.Equal(
            ["No datapoints for 3 min 00 s", "5/-", "No datapoints for 3 min 00 s", "Running → stopped", "9/-", "10/10", "No datapoints for 51 min 00 s"],
            rows.Select(static row => row.Words ?? string.Join('/', row.Values.Select(static value => value is { } known ? MetricWords.Number(known) : "-"))));
    }

    [Theory]
    [InlineData(0, "s", "0 s")]
    [InlineData(0.414, "s", "0.41 s")]
    [InlineData(12.54, "s", "12.5 s")]
    [InlineData(1450, "s", "1,450 s (24 min)")]
    [InlineData(1450, "changes", "1,450 changes")]
    public void Value_OfAnySize_IsAsExactAsItIsWorth(double value, string unit, string text) => Assert.Equal(text, MetricWords.Value(value, unit));

    [Theory]
    [InlineData("full-load", false, true)]
    [InlineData("cdc", true, false)]
    [InlineData("full-load-and-cdc", true, true)]
    [InlineData(null, true, true)]
    public void Kinds_OfAReplicationType_LeaveOutWhatItNeverPublishes(string? type, bool captures, bool loads)
    {
        var names = ChartKinds.Of(Given.Entry("a").With(replication => replication with { ReplicationType = type })).SelectMany(static kind => kind.Lines).Select(static line => line.MetricName).ToArray();

        Assert.Equal(captures, names.Contains(MetricNames.CdcLatencyTarget));
        Assert.Equal(loads, names.Contains(MetricNames.FullLoadThroughputRowsTarget));
        Assert.Contains(MetricNames.CapacityUtilization, names);
    }

    [Fact]
    public void Kinds_OfEverySubject_AskOnlyForWhatIsRead()
    {
        Assert.Subset(MetricNames.Of(MetricSubjectKind.Replication).ToHashSet(), Names(ChartKinds.Of(Given.Entry("a"))));
        Assert.Subset(MetricNames.Of(MetricSubjectKind.Task).ToHashSet(), Names(ChartKinds.Of(GivenTask.Entry("a"))));
        Assert.Subset(MetricNames.Of(MetricSubjectKind.Instance).ToHashSet(), Names(ChartKinds.OfInstance));
    }

    private static HashSet<string> Names(ImmutableArray<ChartKind> kinds) => [.. kinds.SelectMany(static kind => kind.Lines).Select(static line => line.MetricName)];
}
