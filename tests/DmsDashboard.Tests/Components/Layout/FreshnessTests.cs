using Bunit;
using DmsDashboard.Components.Layout;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Layout;

public sealed class FreshnessTests : ComponentContext
{
    [Theory]
    [InlineData(3, "live", "Live · updated 3 s ago")]
    [InlineData(38, "late", "Slow · updated 38 s ago")]
    public void Freshness_OfDataThatOld_SaysSo(int seconds, string state, string words)
    {
        Clock.Advance(TimeSpan.FromSeconds(seconds));

        var page = RenderUnderSnapshot<Freshness>(Given.Snapshot(Given.Entry("a")));

        Assert.Equal(words, page.Find($"[data-freshness={state}] [data-freshness-text]").TextContent);
    }

    [Fact]
    public void Freshness_WhileATargetFails_IsNotLive()
    {
        var fault = new DmsFault(FaultKind.Unreachable, "DescribeReplications", null, "No answer.", Given.Noon);
        Clock.Advance(TimeSpan.FromSeconds(3));

        var page = RenderUnderSnapshot<Freshness>(Given.Snapshot(Given.Target(Given.Demo) with { Fault = fault }));

        Assert.Equal("Failing · updated 3 s ago", page.Find("[data-freshness=failing] [data-freshness-text]").TextContent);
    }

    [Fact]
    public void Freshness_OfTwoTargets_IsThatOfTheOlder()
    {
        var snapshot = Given.Snapshot(
            Given.Target(Given.Demo) with { CapturedAt = Given.Noon.AddMinutes(-2) },
            Given.Target(new DmsTarget("other", "eu-west-1")));

        var page = RenderUnderSnapshot<Freshness>(snapshot);

        Assert.Equal("Slow · updated 2 min ago", page.Find("[data-freshness-text]").TextContent);
    }

    [Fact]
    public void Freshness_BeforeTheFirstAnswer_IsReading()
    {
        var page = RenderUnderSnapshot<Freshness>(Given.Snapshot(Given.Target(Given.Demo) with { CapturedAt = null }));

        Assert.NotNull(page.Find("[data-freshness=reading]"));
    }
}
