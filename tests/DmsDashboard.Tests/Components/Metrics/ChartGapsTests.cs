using System.Collections.Immutable;
using DmsDashboard.Components.Metrics;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Metrics;

public sealed class ChartGapsTests
{
    private static readonly ChartKind Kind = new("c", "Latency", "s", [new ChartLine("a", "Source", ChartTone.Source), new ChartLine("b", "Target", ChartTone.Target)]);

    [Fact]
    public void Of_TwoLines_AreGapsOnlyWhereBothHaveNone()
    {
        // An hour at noon is from 10:59 to 11:59.
        var gaps = Of(GivenMetrics.Series("a", Enumerable.Range(20, 42)), GivenMetrics.Series("b", [.. Enumerable.Range(2, 9), .. Enumerable.Range(30, 10)]));

        Assert.Equal([new ChartGap(Given.Noon.AddMinutes(-19), Given.Noon.AddMinutes(-10))], gaps);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    public void Of_TheNewest_IsNoGapWhileItMayOnlyBeLate(int newest, int gaps) =>
        Assert.Equal(gaps, Of(GivenMetrics.Series("a", Enumerable.Range(newest, 62 - newest))).Length);

    [Fact]
    public void Of_NoDatapoints_IsNone() => Assert.Empty(Of());

    [Fact]
    public void Of_AnyMinutes_CoversWhatHasNoneAndNothingElse() => Prop.ForAll(Gen.Choose(2, 61).NonEmptyListOf().ToArbitrary(), static minutes =>
    {
        var series = GivenMetrics.Series("a", minutes.Distinct());

        var gaps = Of(series);

        Assert.All(series.Points, point => Assert.DoesNotContain(gaps, gap => point.At >= gap.From && point.At < gap.To));
        // But for two minutes at the end, each minute has a datapoint or is in a gap.
        Assert.All(Enumerable.Range(4, 58), before => Assert.True(
            minutes.Contains(before) || gaps.Any(gap => gap.From <= Given.Noon.AddMinutes(-before) && gap.To > Given.Noon.AddMinutes(-before))
            || before < minutes.Min()));
    }).QuickCheckThrowOnFailure();

    private static ImmutableArray<ChartGap> Of(params MetricSeries[] series) => ChartGaps.Of(Kind, GivenMetrics.Reading(series), MetricRange.Hour);
}
