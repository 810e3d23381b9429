using System.Collections.Immutable;
using Bunit;
using DmsDashboard.Components.Metrics;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using Radzen.Blazor.Rendering;

namespace DmsDashboard.Tests.Components.Metrics;

public sealed class MetricChartTests : BunitContext
{
    private static readonly ChartKind Latency = ChartKinds.Of(Given.Entry("a"))[0];

    public MetricChartTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.Setup<Rect>("Radzen.createChart", static _ => true).SetResult(new Rect { Width = 600, Height = 220 });
        Services.AddSingleton<TimeProvider>(new ManualTimeProvider(Given.Noon));
        Services.AddRadzenComponents();
    }

    [Fact]
    public void Chart_OfAGap_IsALineOnEachSideAndNoneAcross()
    {
        var chart = Draw(GivenMetrics.Reading(GivenMetrics.Series(MetricNames.CdcLatencySource, 30, 29, 28, 10, 9)));

        chart.WaitForAssertion(() => Assert.Equal(2, chart.FindAll(".plot .rz-line-series").Count));
        Assert.All(chart.FindAll(".plot .rz-line-series path"), static path => Assert.DoesNotContain("NaN", path.GetAttribute("d"), StringComparison.Ordinal));
    }

    [Fact]
    public void Chart_OfTwoMetrics_TellsThemApartWithoutColour()
    {
        var chart = Draw(GivenMetrics.Reading(GivenMetrics.Series(MetricNames.CdcLatencySource, 3, 2), GivenMetrics.Series(MetricNames.CdcLatencyTarget, 3, 2)));

        Assert.Equal(["Source 2 s", "Target 2 s", "no datapoints"], chart.FindAll(".dm-legend span").Select(static part => part.TextContent.Trim()));
        Assert.Equal("source target gap", string.Join(' ', chart.FindAll(".dm-legend i").Select(static line => line.ClassName)));
        Assert.Equal("Latency, 1 h. Source: 2 s at last, 3 s at most. Target: 2 s at last, 3 s at most.", chart.Find("[data-summary]").TextContent);
    }

    [Theory]
    [InlineData("3h", "Source 2 s")]
    [InlineData("12h", "Source 2 s, most in 5 min")]
    [InlineData("14d", "Source 2 s, most in 1 h")]
    public void Legend_OfWideDatapoints_SaysOfHowMuchTimeItsValueIs(string range, string words)
    {
        var reading = GivenMetrics.Reading(GivenMetrics.Series(MetricNames.CdcLatencySource, 3, 2));

        var chart = Render<MetricChart>(parameters => parameters
            .Add(static chart => chart.Kind, Latency)
            .Add(static chart => chart.Metrics, reading)
            .Add(static chart => chart.Range, MetricRange.Find(range)!)
            .Add(static chart => chart.Marks, []));

        Assert.Equal(words, chart.FindAll(".dm-legend span")[0].TextContent.Trim());
    }

    [Fact]
    public void Legend_OfALineThatWasRefused_SaysThatItWasNotRead()
    {
        var fault = new DmsFault(FaultKind.AccessDenied, "GetMetricData", "Forbidden", "No.", Given.Noon);
        var source = GivenMetrics.Series(MetricNames.CdcLatencySource, 30, 29) with { Fault = fault };

        var some = Draw(GivenMetrics.Reading(source, GivenMetrics.Series(MetricNames.CdcLatencyTarget, 3, 2)));
        var none = Draw(GivenMetrics.Reading(source with { Points = [] }));

        Assert.Equal(["Source not read", "Target 2 s"], some.FindAll(".dm-legend span").Take(2).Select(static part => part.TextContent.Trim()));
        Assert.Empty(none.FindAll("[data-chart-empty]"));
        Assert.Single(none.FindAll("[data-chart-unread]"));
    }

    [Fact]
    public void Legend_OfALineThatEnded_SaysSinceWhenThereIsNothing()
    {
        var chart = Draw(GivenMetrics.Reading(GivenMetrics.Series(MetricNames.CdcLatencySource, 30, 29), GivenMetrics.Series(MetricNames.CdcLatencyTarget, 3, 2)));

        Assert.Equal("Source none since 15 Nov 11:32 UTC", chart.FindAll(".dm-legend span")[0].TextContent.Trim());
        Assert.Contains("Source: none since 15 Nov 11:32 UTC at last", chart.Find("[data-summary]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_OfAGap_HatchesItAndSaysFromWhenToWhen()
    {
        var chart = Draw(GivenMetrics.Reading(GivenMetrics.Series(MetricNames.CdcLatencySource, [.. Enumerable.Range(28, 34), .. Enumerable.Range(2, 8)])));

        chart.WaitForAssertion(() => Assert.Contains("No datapoints from 15 Nov 11:33 to 15 Nov 11:51 UTC", chart.Find(".plot .gapr title").TextContent, StringComparison.Ordinal));
        Assert.Contains("no datapoints", chart.Find(".dm-legend").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_WithoutAGap_HasNoHatching()
    {
        var chart = Draw(GivenMetrics.Reading(GivenMetrics.Series(MetricNames.CdcLatencySource, Enumerable.Range(2, 60))));

        chart.WaitForAssertion(() => Assert.Single(chart.FindAll(".plot .rz-line-series")));
        Assert.Empty(chart.FindAll(".plot .gapr"));
    }

    [Fact]
    public void Chart_WithStateChanges_DrawsThemAcrossWithTheirNamesAndCountsThem()
    {
        var chart = Draw(
            GivenMetrics.Reading(GivenMetrics.Series(MetricNames.CdcLatencySource, Enumerable.Range(2, 60))),
            new StateMark(7, Given.Noon.AddMinutes(-29), "Running → failed", IsFailure: true),
            new StateMark(8, Given.Noon.AddMinutes(-5), "Failed → starting"));

        chart.WaitForAssertion(() => Assert.Equal(["Failed → starting 11:55", "Running → failed 11:31"], chart.FindAll(".plot .evt").Select(static label => label.TextContent)));
        Assert.Equal("Running → failed 11:31", chart.Find(".plot .ev.bad .evt").TextContent);
        Assert.Contains("2 state changes", chart.Find(".dm-legend").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_Pressed_HasEveryValueAndGoesAgain()
    {
        var chart = Draw(GivenMetrics.Reading(GivenMetrics.Series(MetricNames.CdcLatencySource, 30, 29, 10)));
        Assert.Empty(chart.FindAll("table"));

        await chart.Find("[aria-label='Latency as a table']").ClickAsync();

        Assert.Equal(["No datapoints for 8 min 00 s", "10", "No datapoints for 18 min 00 s", "29", "30", "No datapoints for 31 min 00 s"], chart.FindAll("tbody tr td:nth-child(2)").Select(static cell => cell.TextContent));
        Assert.Equal("true", chart.Find("[aria-label='Latency as a table']").GetAttribute("aria-expanded"));
        await chart.Find("[aria-label='Latency as a table']").ClickAsync();
        Assert.Empty(chart.FindAll("table"));
    }

    [Fact]
    public void Chart_WithoutDatapoints_SaysSoAndDrawsNoZero()
    {
        var chart = Draw(GivenMetrics.Reading(GivenMetrics.Series(MetricNames.CdcLatencySource)));

        Assert.Equal("No datapoints in this range.", chart.Find("[data-chart-empty]").TextContent);
        Assert.Empty(chart.FindAll(".plot"));
    }

    [Fact]
    public void Chart_BeforeTheFirstReading_ClaimsNothing()
    {
        var chart = Draw(MetricsSnapshot.Empty);

        Assert.Empty(chart.FindAll("[data-chart-empty]"));
        Assert.Empty(chart.FindAll(".plot"));
    }

    [Fact]
    public void Chart_TheSameReadingAgain_IsNotDrawnAgain()
    {
        var reading = GivenMetrics.Reading(GivenMetrics.Series(MetricNames.CdcLatencySource, 3, 2));
        var chart = Draw(reading);
        chart.WaitForAssertion(() => Assert.NotEmpty(chart.FindAll(".plot .rz-line-series")));
        var drawn = chart.RenderCount;

        Give(chart, reading);

        Assert.Equal(drawn, chart.RenderCount);
        Give(chart, reading with { CapturedAt = Given.Noon.AddMinutes(1) });
        Assert.True(chart.RenderCount > drawn);
    }

    private static void Give(IRenderedComponent<MetricChart> chart, MetricsSnapshot reading) => chart.Render(parameters => parameters.Add(static chart => chart.Metrics, reading));

    private IRenderedComponent<MetricChart> Draw(MetricsSnapshot reading, params ImmutableArray<StateMark> marks) => Render<MetricChart>(parameters => parameters
        .Add(static chart => chart.Kind, Latency)
        .Add(static chart => chart.Metrics, reading)
        .Add(static chart => chart.Range, MetricRange.Hour)
        .Add(static chart => chart.Marks, marks)
        .Add(static chart => chart.CanDraw, true));
}
