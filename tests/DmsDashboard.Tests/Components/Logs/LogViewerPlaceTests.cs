using Bunit;
using DmsDashboard.Components.Logs;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static DmsDashboard.Tests.Components.Logs.GivenLog;

namespace DmsDashboard.Tests.Components.Logs;

/// <summary>Where the reader is, and stays.</summary>
public sealed class LogViewerPlaceTests : BunitContext
{
    private readonly LogCollector _collector = Collector();
    private readonly BunitJSModuleInterop _pane;

    public LogViewerPlaceTests()
    {
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(new LogReadingStore());
        JSInterop.Mode = JSRuntimeMode.Loose;
        _pane = JSInterop.SetupModule("./js/log-pane.js");
        _pane.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public async Task Screen_Narrow_WrapsUnlessSomebodyChoseOtherwise()
    {
        var viewer = Show(Line(1), Line(2));
        Assert.Empty(viewer.FindAll(".dm-log.wrap"));

        await Viewer(viewer).OnNarrow(isNarrow: true);
        Assert.Single(viewer.FindAll(".dm-log.wrap"));
        Assert.DoesNotContain('?', Address);

        await Viewer(viewer).OnKey("w", null);
        Assert.EndsWith("?wrap=0", Address, StringComparison.Ordinal);
        Assert.Empty(viewer.FindAll(".dm-log.wrap"));
    }

    [Fact]
    public async Task Card_OnANarrowScreen_Wraps()
    {
        var card = Render<CascadingValue<LogView>>(After(isCompact: true, Line(1)));

        await Viewer(card).OnNarrow(isNarrow: true);

        Assert.Single(card.FindAll(".dm-log.wrap"));
    }

    [Fact]
    public async Task Wrap_WhileStandingStill_KeepsTheLineThatIsLookedAt()
    {
        var handle = _pane.SetupModule("attach", static _ => true);
        handle.Mode = JSRuntimeMode.Loose;
        handle.Setup<string?>("place").SetResult("0.120");
        var viewer = Show([.. Enumerable.Range(1, 900).Select(static i => Line(i, $"[SORTER ]E: {(char)('a' + (i % 26))}{(char)('a' + (i / 26))}"))]);
        await Viewer(viewer).OnKey("f", null);

        await Viewer(viewer).OnKey("w", null);

        Assert.NotEmpty(viewer.FindAll("[data-log-line='0.120']"));
        // Row 0 offers older lines.
        Assert.Equal(["120", "0.120"], Assert.Single(handle.Invocations["comeBack"]).Arguments);
    }

    [Fact]
    public async Task Filters_ThatHideEveryLine_GoAtOnePress()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/replications/x/logs?sev=W&comp=SORTER&view=orchestrator");
        var viewer = Show(Line(1), Error(2));
        Assert.Contains("No line fits the filters.", viewer.Find(".dm-logempty").TextContent, StringComparison.Ordinal);

        await viewer.FindComponent<LogPane>().Instance.OnPressed("unfilter", null);

        Assert.Equal(2, viewer.FindAll("[data-log-line]").Count);
        Assert.DoesNotContain('?', Address);
    }

    [Fact]
    public void Source_TheOnlyOneAndHidden_CanBeShownAgain()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/replications/x/logs?without=ABC");

        var viewer = Show(Line(1));

        Assert.Equal("false", viewer.Find("[data-log-source]").GetAttribute("aria-pressed"));
    }

    [Fact]
    public void Link_ToADebugLine_ShowsIt()
    {
        var line = Line(2, "[SORTER ]D: the one");
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/replications/x/logs?line={LogLineLink.Of(line.Event!)}");

        var viewer = Show(Line(1), line);

        Assert.Equal("0.2", viewer.Find(".sel").GetAttribute("data-log-line"));
    }

    [Fact]
    public async Task Jump_ToATimeToCome_GoesOnFollowing()
    {
        var handle = _pane.SetupModule("attach", static _ => true);
        handle.Mode = JSRuntimeMode.Loose;
        var viewer = Show(Line(1), Line(2));

        await Viewer(viewer).OnTime(Noon.AddDays(1).ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal("true", viewer.Find("[data-log-follow]").GetAttribute("aria-pressed"));
        Assert.Equal([true], handle.Invocations["follow"].Select(static call => call.Arguments[0]));
        Assert.Empty(handle.Invocations["reveal"]);
    }

    [Fact]
    public async Task Histogram_WhileStandingStill_IsOfTheTimeInSight()
    {
        var old = At(1, -86_400_000);
        var viewer = Show(old, Line(2), Line(3), Line(4), Line(5), Line(6), Line(7), Line(8));
        var newest = viewer.Find("[data-log-histogram]").GetAttribute("data-from");
        await Viewer(viewer).OnKey("f", null);

        await Viewer(viewer).OnSight(old.Event!.Timestamp.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.NotEqual(newest, viewer.Find("[data-log-histogram]").GetAttribute("data-from"));

        await Viewer(viewer).OnKey("f", null);
        Assert.Equal(newest, viewer.Find("[data-log-histogram]").GetAttribute("data-from"));
    }

    [Fact]
    public async Task Groups_OneGoesWhileStandingStill_StandsStillAtTheSameLine()
    {
        var collector = Collector(groups: 1);
        collector.Take(0, Reset(Line(1), Line(2)));
        collector.Take(1, Reset(Line(1, "LOG:  checkpoint")));
        var viewer = Render<CascadingValue<LogView>>(Of(collector, isCompact: false));
        await Viewer(viewer).OnKey("f", null);

        collector.Use([Source]);
        viewer.Render(Of(collector, isCompact: false));
        collector.Take(0, More(Line(3)));
        viewer.Render(Of(collector, isCompact: false));

        Assert.Equal("false", viewer.Find("[data-log-follow]").GetAttribute("aria-pressed"));
        Assert.Equal(["0.1", "0.2"], viewer.FindAll("[data-log-line]").Select(static line => line.GetAttribute("data-log-line")));
    }

    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    private static LogViewer Viewer(IRenderedComponent<CascadingValue<LogView>> rendered) => rendered.FindComponent<LogViewer>().Instance;

    private IRenderedComponent<CascadingValue<LogView>> Show(params LogItem[] items) => Render<CascadingValue<LogView>>(After(isCompact: false, items));

    private Action<ComponentParameterCollectionBuilder<CascadingValue<LogView>>> After(bool isCompact, params LogItem[] items)
    {
        _collector.Take(Reset(items));
        return Of(_collector, isCompact);
    }

    private static Action<ComponentParameterCollectionBuilder<CascadingValue<LogView>>> Of(LogCollector collector, bool isCompact) => parameters => parameters
        .Add(cascade => cascade.Value, collector.View)
        .AddChildContent<LogViewer>(viewer => viewer.Add(each => each.Title, "orders-core").Add(each => each.Compact, isCompact));
}
