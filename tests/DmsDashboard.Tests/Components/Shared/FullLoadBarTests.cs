using Bunit;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;

namespace DmsDashboard.Tests.Components.Shared;

public sealed class FullLoadBarTests : BunitContext
{
    [Fact]
    public void Bar_OfTables_DrawsEachKindToScaleAndSaysIt()
    {
        var bar = RenderBar(new ReplicationStats { FullLoadProgressPercent = 61, TablesLoaded = 47, TablesLoading = 4, TablesQueued = 24, TablesErrored = 2 });

        var progress = bar.Find("[role=progressbar]");
        Assert.Equal("61", progress.GetAttribute("aria-valuenow"));
        Assert.Equal("61 percent, 47 of 77 tables loaded, 4 loading, 24 queued, 2 errored", progress.GetAttribute("aria-valuetext"));
        Assert.Equal(["flex:47", "flex:4", "flex:2", "flex:24"], bar.FindAll(".dm-bar i").Select(static segment => segment.GetAttribute("style")));
        Assert.Contains("47 of 77 tables, 2 errored", progress.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Bar_PercentUnknown_IsNoZero()
    {
        var bar = RenderBar(new ReplicationStats { TablesLoaded = 1, TablesQueued = 2 });

        Assert.Empty(bar.FindAll("[role=progressbar]"));
        Assert.DoesNotContain("0%", bar.Markup, StringComparison.Ordinal);
        Assert.Contains("percentage not reported", bar.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Bar_NothingCounted_SaysSoInsteadOfAnEmptyBar()
    {
        var bar = RenderBar(null);

        Assert.Empty(bar.FindAll(".dm-bar"));
        Assert.Contains("never loaded", bar.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<FullLoadBar> RenderBar(ReplicationStats? stats) =>
        Render<FullLoadBar>(parameters => parameters.Add(bar => bar.Stats, stats).Add(bar => bar.Missing, "never loaded"));
}
