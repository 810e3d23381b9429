using System.Collections.Immutable;
using Bunit;
using DmsDashboard.Components.Metrics;
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

        Assert.Equal(["Source 2 s", "Target 2 s"], chart.FindAll(".dm-legend span").Select(static part => part.TextContent.Trim()));
        Assert.Equal("source target", string.Join(' ', chart.FindAll(".dm-legend i").Select(static line => line.ClassName)));
        Assert.Equal("Latency, 1 h. Source: 2 s at last, 3 s at most. Target: 2 s at last, 3 s at most.", chart.Find("[data-summary]").TextContent);
    }

    [Fact]
    public void Chart_WithAStateChange_DrawsItAcrossAndCountsIt()
    {
        var chart = Draw(GivenMetrics.Reading(GivenMetrics.Series(MetricNames.CdcLatencySource, 30, 29, 28)), new StateMark(7, Given.Noon.AddMinutes(-29), "Running → stopped"));

        chart.WaitForAssertion(() => Assert.Equal(2, chart.FindAll(".plot .rz-line-series").Count));
        Assert.Contains("1 state change", chart.Find(".dm-legend").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_Pressed_HasEveryValueAndGoesAgain()
    {
        var chart = Draw(GivenMetrics.Reading(GivenMetrics.Series(MetricNames.CdcLatencySource, 30, 29, 10)));
        Assert.Empty(chart.FindAll("table"));

        await chart.Find("[aria-label='Latency as a table']").ClickAsync();

        Assert.Equal(["10", "No datapoints for 18 min 00 s", "29", "30"], chart.FindAll("tbody tr td:nth-child(2)").Select(static cell => cell.TextContent));
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
