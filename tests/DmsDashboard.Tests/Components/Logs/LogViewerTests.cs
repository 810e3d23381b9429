using Bunit;
using DmsDashboard.Components.Logs;
using DmsDashboard.Model;
using DmsDashboard.Tests.Components.Detail;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static DmsDashboard.Tests.Components.Logs.GivenLog;

namespace DmsDashboard.Tests.Components.Logs;

public sealed class LogViewerTests : BunitContext
{
    private readonly LogCollector _collector = new();

    public LogViewerTests()
    {
        Services.AddSingleton(TimeProvider.System);
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Lines_OfEachKind_SaySeverityComponentAndStage()
    {
        var viewer = Show(Reset(State(1, "testing_connection"), Error(2), Line(3)));

        Assert.Equal("I3 of 8Testing connectionAbout testing_connection.", Words(viewer, 1, ".sv", ".cmp", ".tx"));
        Assert.Equal("ETaskTARGET_LOADit broke", Words(viewer, 2, ".sv", ".src", ".cmp", ".tx"));
        Assert.Equal("ITaskTARGET_LOADloaded", Words(viewer, 3, ".sv", ".src", ".cmp", ".tx"));
    }

    [Theory]
    [InlineData(LogMarkKind.Gap, "gap")]
    [InlineData(LogMarkKind.Sampled, "sampled")]
    [InlineData(LogMarkKind.Reconnected, "reconnected")]
    [InlineData(LogMarkKind.Polling, "polling")]
    [InlineData(LogMarkKind.Dropped, "dropped")]
    [InlineData(LogMarkKind.Live, "live")]
    [InlineData(LogMarkKind.Fault, "fault")]
    public void Mark_OfAnyKind_StandsInItsPlaceWithItsWords(LogMarkKind kind, string name)
    {
        var viewer = Show(Reset(Line(1), Mark(2, kind, "Lines may be missing here."), Line(3)));

        var rows = viewer.FindAll("[data-log-line], [data-log-mark]");
        Assert.Equal(name, rows[1].GetAttribute("data-log-mark"));
        Assert.Contains("Lines may be missing here.", rows[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_ReaderScrolledUp_StandsStillAndCounts()
    {
        var viewer = Show(Reset(Line(1), Line(2)));

        await viewer.InvokeAsync(() => viewer.Find("[data-log-follow]").Click());
        Show(viewer, More(Line(3), Line(4), Line(5)));

        Assert.Equal(2, viewer.FindAll("[data-log-line]").Count);
        var jump = viewer.Find(".dm-jump button");
        Assert.Equal("3 new lines", jump.TextContent);

        await viewer.InvokeAsync(() => viewer.Find(".dm-jump button").Click());

        Assert.Equal(5, viewer.FindAll("[data-log-line]").Count);
        Assert.Empty(viewer.FindAll(".dm-jump"));
    }

    [Fact]
    public void Line_OfAKnownFailure_IsNamedAndExplainedOnceWhenWrapped()
    {
        const string Cut = "[SOURCE_UNLOAD ]W: Value of column 'c' in table 's.t' was truncated to 32768 bytes, actual length: 116664 bytes  (postgres_endpoint_unload.c:1072)";
        var viewer = Show(Reset(Line(1, Cut), Line(2), Line(3, Cut)));

        Assert.Equal(["Long values are being cut.", "Long values are being cut."], viewer.FindAll("[data-means]").Select(static chip => chip.TextContent));
        Assert.Equal("(postgres_endpoint_unload.c:1072)", viewer.Find("[data-log-line] small").TextContent);
        Assert.Empty(viewer.FindAll("[data-failure-note]"));

        viewer.Find("[title='Wrap (W)']").Click();

        Assert.Equal("lob-truncated", Assert.Single(viewer.FindAll("[data-failure-note]")).GetAttribute("data-failure-note"));
    }

    [Fact]
    public void Line_OfAKnownFailureSelected_IsExplainedBelow()
    {
        var viewer = Show(Reset(Line(1, "[SOURCE_CAPTURE ]E: Error 1236 reading binary log [1020418]")));

        viewer.Find("[data-log-line]").Click();

        Assert.Contains("Set binlog retention hours", viewer.Find("[data-failure-note]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_Clicked_CanBeCopiedWithoutItsSecrets()
    {
        var viewer = Show(Reset(Line(1, "[SOURCE_CAPTURE ]I: connect with pwd=hunter2;")));

        viewer.Find("[data-log-line]").Click();

        Assert.DoesNotContain("hunter2", viewer.Markup, StringComparison.Ordinal);
        Assert.Equal("[SOURCE_CAPTURE ]I: connect with pwd=••••;", viewer.Find("[data-log-line] [data-copy-text]").GetAttribute("data-copy-text"));
    }

    [Fact]
    public void Keys_JAndK_SelectLines()
    {
        var viewer = Show(Reset(Line(1), Line(2)));

        viewer.Find("[role=log]").KeyDown("k");
        Assert.Equal("2", viewer.Find(".sel").GetAttribute("data-log-line"));
        viewer.Find("[role=log]").KeyDown("k");
        Assert.Equal("1", viewer.Find(".sel").GetAttribute("data-log-line"));
        viewer.Find("[role=log]").KeyDown("j");
        Assert.Equal("2", viewer.Find(".sel").GetAttribute("data-log-line"));
    }

    [Theory]
    [InlineData(LogFeedState.NoLogGroup, "No log group yet: it appears with the first run")]
    [InlineData(LogFeedState.Reconnecting, "Reconnecting…")]
    [InlineData(LogFeedState.Live, "Live")]
    public void State_OfTheFeed_IsSaid(LogFeedState state, string words)
    {
        var viewer = Show(new LogBatch([], IsReset: true, state));

        Assert.Equal(words, viewer.Find($"[data-log-state={state}]").TextContent);
    }

    [Fact]
    public void Wrap_ManyLines_ShowsTheNewestAndSaysSo()
    {
        var viewer = Show(Reset([.. Enumerable.Range(1, 400).Select(i => Line(i))]));

        viewer.Find("[role=log]").KeyDown("w");

        Assert.Equal("400", viewer.FindAll("[data-log-line]")[^1].GetAttribute("data-log-line"));
        Assert.Contains("The newest 300 of 400 lines, wrapped", viewer.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Log_ForScreenReaders_IsNotLiveButItsErrorsAre()
    {
        var viewer = Show(Reset(Line(1)));
        Show(viewer, More(Error(2)));

        Assert.Equal("off", viewer.Find("[role=log]").GetAttribute("aria-live"));
        Assert.Equal("1 new error in orders-core", viewer.Find(".vh[role=status]").TextContent);
    }

    private IRenderedComponent<CascadingValue<LogView>> Show(LogBatch batch) => Render<CascadingValue<LogView>>(After(batch));

    private void Show(IRenderedComponent<CascadingValue<LogView>> viewer, LogBatch batch) => viewer.Render(After(batch));

    private Action<ComponentParameterCollectionBuilder<CascadingValue<LogView>>> After(LogBatch batch)
    {
        _collector.Take(batch);
        return parameters => parameters
            .Add(cascade => cascade.Value, _collector.View)
            .AddChildContent<LogViewer>(viewer => viewer.Add(each => each.Entry, GivenDetail.Entry()));
    }

    private static string Words(IRenderedComponent<CascadingValue<LogView>> viewer, long sequence, params string[] parts)
    {
        var line = viewer.Find($"[data-log-line='{sequence}']");
        return string.Concat(parts.Select(part => line.QuerySelector(part)!.TextContent.Trim()));
    }
}
