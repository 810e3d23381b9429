using Bunit;
using DmsDashboard.Components.Logs;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static DmsDashboard.Tests.Components.Logs.GivenLog;

namespace DmsDashboard.Tests.Components.Logs;

public sealed class LogViewerTests : BunitContext
{
    private readonly LogCollector _collector = Collector();

    public LogViewerTests()
    {
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(new LogReadingStore());
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
        // The first offers older lines.
        Assert.Equal(["older", null, name, null], rows.Select(static row => row.GetAttribute("data-log-mark")));
        Assert.Contains("Lines may be missing here.", rows[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_ReaderScrolledUp_StandsStillAndCounts()
    {
        var viewer = Show(Reset(Line(1), Line(2)));

        await viewer.InvokeAsync(() => viewer.Find("[data-log-follow]").Click());
        Show(viewer, More(Error(3), Error(4), Line(5)));

        Assert.Equal(2, viewer.FindAll("[data-log-line]").Count);
        var jump = viewer.Find(".dm-jump button");
        Assert.Equal("3 new lines", jump.TextContent);

        await viewer.InvokeAsync(() => viewer.Find(".dm-jump button").Click());

        Assert.Equal(5, viewer.FindAll("[data-log-line]").Count);
        Assert.Empty(viewer.FindAll(".dm-jump"));
    }

    [Fact]
    public async Task Line_OfAKnownFailure_IsNamedAndExplainedOnceWhenWrapped()
    {
        const string Cut = "[SOURCE_UNLOAD ]W: Value of column 'c' in table 's.t' was truncated to 32768 bytes, actual length: 116664 bytes  (postgres_endpoint_unload.c:1072)";
        var viewer = Show(Reset(Line(1, Cut), Line(2), Line(3, Cut)));

        Assert.Equal(["Long values are being cut.", "Long values are being cut."], viewer.FindAll("[data-means]").Select(static chip => chip.TextContent));
        Assert.Equal("(postgres_endpoint_unload.c:1072)", viewer.Find("[data-log-line] small").TextContent);
        Assert.Empty(viewer.FindAll("[data-failure-note]"));

        await KeyAsync(viewer, "w");

        Assert.Equal("lob-truncated", Assert.Single(viewer.FindAll("[data-failure-note]")).GetAttribute("data-failure-note"));
    }

    [Fact]
    public async Task Line_OfAKnownFailureSelected_IsExplainedBelow()
    {
        var viewer = Show(Reset(Line(1, "[SOURCE_CAPTURE ]E: Error 1236 reading binary log [1020418]")));

        await PressAsync(viewer, "select", "0.1");

        Assert.Contains("Set binlog retention hours", viewer.Find("[data-failure-note]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_WithContext_ShowsItByName()
    {
        var viewer = Show(Reset(Line(1, "[TARGET_APPLY    ]E:  Failed {operation:INSERT (1), tableName:ORDERS, schemaName:SALES, txnId:7}  (endpoint.c:1)")));

        await PressAsync(viewer, "select", "0.1");

        Assert.Equal("ORDERS", viewer.Find("[data-log-context=tableName] dd").TextContent);
    }

    [Fact]
    public async Task Line_WithMoreLines_UnfoldsAndIsCopiedWhole()
    {
        var viewer = Show(Reset(At(1, 0, "[TARGET_APPLY    ]E:  Failed to execute:"), At(2, 0, "UPDATE t", isContinuation: true), At(3, 0, "SET a = 1", isContinuation: true)));
        Assert.Equal("+2 lines", viewer.Find("[data-act=fold]").TextContent);

        await PressAsync(viewer, "fold", "0.1");
        await PressAsync(viewer, "select", "0.1");

        Assert.Equal(3, viewer.FindAll("[data-log-line]").Count);
        Assert.Equal("[TARGET_APPLY    ]E:  Failed to execute:\nUPDATE t\nSET a = 1", viewer.Find("[data-log-copy=line]").GetAttribute("data-copy-text"));
    }

    [Fact]
    public async Task Repeats_OfOneKind_AreANumberUntilPressed()
    {
        var viewer = Show(Reset([.. Enumerable.Range(1, 9).Select(static i => At(i, i * 1_000, $"[SORTER          ]W:  {i} changes wait"))]));
        Assert.Equal("9 like this in 8 s", viewer.Find("[data-act=repeats]").TextContent);
        Assert.Equal(3, viewer.FindAll("[data-log-line]").Count);

        await PressAsync(viewer, "repeats", "0.3");

        Assert.Equal(9, viewer.FindAll("[data-log-line]").Count);
    }

    [Fact]
    public async Task Keys_JAndK_SelectLines()
    {
        var viewer = Show(Reset(Line(1), Line(2)));

        await KeyAsync(viewer, "k");
        Assert.Equal("0.2", viewer.Find(".sel").GetAttribute("data-log-line"));
        await KeyAsync(viewer, "k");
        Assert.Equal("0.1", viewer.Find(".sel").GetAttribute("data-log-line"));
        await KeyAsync(viewer, "j");
        Assert.Equal("0.2", viewer.Find(".sel").GetAttribute("data-log-line"));
    }

    [Fact]
    public async Task Search_NextAndPrevious_GoRoundAndSayWhere()
    {
        var viewer = Show(Reset(Line(1, "[SORTER ]I: alpha"), Line(2, "[SORTER ]I: beta <b>"), Line(3, "[SORTER ]I: ALPHA twice alpha")));
        Services.GetRequiredService<NavigationManager>().NavigateTo("/replications/x/logs?q=alpha");
        Show(viewer, More());

        Assert.Equal("2", viewer.Find("[data-matches]").TextContent);
        Assert.Equal(["alpha", "ALPHA", "alpha"], viewer.FindAll("mark").Select(static mark => mark.TextContent));

        await KeyAsync(viewer, "n");
        Assert.Equal("1 of 2", viewer.Find("[data-matches]").TextContent);
        Assert.Equal(["alpha"], viewer.FindAll("mark.now").Select(static mark => mark.TextContent));
        await KeyAsync(viewer, "N");
        Assert.Equal("2 of 2", viewer.Find("[data-matches]").TextContent);
    }

    [Fact]
    public void Address_WithFilters_ShowsThem()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/replications/x/logs?sev=E&view=task&routine=hidden");

        var viewer = Show(Reset(State(1, "running"), Line(2), Error(3)));

        Assert.Equal(["0.3"], viewer.FindAll("[data-log-line]").Select(static line => line.GetAttribute("data-log-line")));
        Assert.Equal("false", viewer.Find("[data-severity=I]").GetAttribute("aria-pressed"));
        Assert.Contains("filtered", viewer.Find("[data-log-kept]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Filter_Pressed_IsInTheAddress()
    {
        var viewer = Show(Reset(Line(1), Error(2)));

        viewer.Find("[data-severity=I]").Click();

        Assert.EndsWith("?sev=EWO", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal("0.2", Assert.Single(viewer.FindAll("[data-log-line]")).GetAttribute("data-log-line"));
    }

    [Fact]
    public void FirstError_Pressed_SelectsIt()
    {
        var viewer = Show(Reset(Line(1), Error(2), Error(3)));

        viewer.Find("[data-first-error]").Click();

        Assert.Equal("0.2", viewer.Find(".sel").GetAttribute("data-log-line"));
        Assert.Equal("false", viewer.Find("[data-log-follow]").GetAttribute("aria-pressed"));
    }

    [Fact]
    public void FirstError_RunBeganBeforeTheLinesThatWereRead_IsToBeLookedFor()
    {
        _collector.BeginRun(Noon.AddHours(-1));

        var viewer = Show(Reset(Mark(1, LogMarkKind.Dropped), Line(2), Error(3)));

        Assert.EndsWith("Find first error", viewer.Find("[data-first-error]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Link_ToALine_OpensAtIt()
    {
        var line = Line(2, "[SORTER ]I: the one");
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/replications/x/logs?line={LogLineLink.Of(line.Event!)}");

        var viewer = Show(Reset(Line(1), line, Line(3)));

        Assert.Equal("0.2", viewer.Find(".sel").GetAttribute("data-log-line"));
    }

    [Fact]
    public void Text_OfALine_IsNeverMarkup()
    {
        var viewer = Show(Reset(Line(1, "[SORTER ]I: <img src=x onerror=alert(1)> \" ' &")));

        Assert.Empty(viewer.FindAll("img"));
        Assert.Contains("<img src=x onerror=alert(1)> \" ' &", viewer.Find(".tx").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_Several_AreToldApartByNameAndHiddenByAPress()
    {
        var collector = Collector(groups: 1);
        collector.Take(0, More(Line(1)));
        collector.Take(1, More(Line(1, "LOG:  checkpoint")));
        var viewer = Render<CascadingValue<LogView>>(parameters => parameters
            .Add(cascade => cascade.Value, collector.View)
            .AddChildContent<LogViewer>(each => each.Add(viewer => viewer.Title, "orders-core")));
        Assert.Equal(["Task", "postgresql"], viewer.FindAll("[data-log-line] .src").Select(static tag => tag.TextContent));

        viewer.Find("[data-log-source*=postgresql]").Click();

        Assert.Equal(["Task"], viewer.FindAll("[data-log-line] .src").Select(static tag => tag.TextContent));
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
    public async Task Wrap_ManyLines_DrawsTheNewestAndTheOthersWhenAskedFor()
    {
        var viewer = Show(Reset([.. Enumerable.Range(1, 400).Select(i => Line(i, $"[SORTER ]E: {(char)('a' + (i % 26))}{(char)('a' + (i / 26))}"))]));

        await KeyAsync(viewer, "w");
        await KeyAsync(viewer, "f");
        Assert.Equal("0.400", viewer.FindAll("[data-log-line]")[^1].GetAttribute("data-log-line"));
        Assert.Equal(300, viewer.FindAll(".dm-ln, .dm-mk").Count);

        await PressAsync(viewer, "earlier", null);

        Assert.Equal("0.1", viewer.Find("[data-log-line]").GetAttribute("data-log-line"));
        Assert.Single(viewer.FindAll("[data-log-edge=later]"));
    }

    [Fact]
    public void Log_ForScreenReaders_IsNotLiveButItsErrorsAre()
    {
        var viewer = Show(Reset(Line(1)));
        Show(viewer, More(Error(2)));

        Assert.Equal("off", viewer.Find("[role=log]").GetAttribute("aria-live"));
        Assert.Equal("1 new error in orders-core", viewer.Find(".vh[role=status]").TextContent);
    }

    private static Task KeyAsync(IRenderedComponent<CascadingValue<LogView>> viewer, string key) => viewer.FindComponent<LogViewer>().Instance.OnKey(key, null);

    private static Task PressAsync(IRenderedComponent<CascadingValue<LogView>> viewer, string act, string? key) => viewer.FindComponent<LogPane>().Instance.OnPressed(act, key);

    private IRenderedComponent<CascadingValue<LogView>> Show(LogBatch batch) => Render<CascadingValue<LogView>>(After(batch));

    private void Show(IRenderedComponent<CascadingValue<LogView>> viewer, LogBatch batch) => viewer.Render(After(batch));

    private Action<ComponentParameterCollectionBuilder<CascadingValue<LogView>>> After(LogBatch batch)
    {
        _collector.Take(batch);
        return parameters => parameters
            .Add(cascade => cascade.Value, _collector.View)
            .AddChildContent<LogViewer>(viewer => viewer.Add(each => each.Title, "orders-core"));
    }

    private static string Words(IRenderedComponent<CascadingValue<LogView>> viewer, long sequence, params string[] parts)
    {
        var line = viewer.Find($"[data-log-line='0.{sequence}']");
        return string.Concat(parts.Select(part => line.QuerySelector(part)!.TextContent.Trim()));
    }
}
