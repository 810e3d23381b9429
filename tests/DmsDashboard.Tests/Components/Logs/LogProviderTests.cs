using Bunit;
using DmsDashboard.Components.Logs;
using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Components.Detail;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using static DmsDashboard.Tests.Components.Logs.GivenLog;

namespace DmsDashboard.Tests.Components.Logs;

public sealed class LogProviderTests : BunitContext
{
    private static readonly ReplicationKey Key = GivenDetail.Entry().Key;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly LogStore _store = new();
    private readonly DrawClock _time = new(Noon);

    public LogProviderTests()
    {
        Services.AddSingleton(_store);
        Services.AddSingleton<TimeProvider>(_time);
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact(Timeout = 30_000)]
    public async Task Provider_ManyBatchesAtOnce_AreDrawnTogether()
    {
        var page = RenderPage();
        var feed = await OpenedAsync();
        _time.Advance(TimeSpan.FromSeconds(1));
        feed.Add(new LogAddition(LogFeedState.Live) { Events = [Task("[TARGET_LOAD ]I: first")] });
        page.WaitForAssertion(() => Assert.Equal("1", page.Find("[data-lines]").TextContent), Patience);
        var drawn = Drawings(page);

        for (var i = 0; i < 20; i++)
        {
            feed.Add(new LogAddition(LogFeedState.Live) { Events = [Task($"[TARGET_LOAD ]I: line {i}")] });
        }

        await _time.Armed;
        Assert.Equal(drawn, Drawings(page));

        _time.Advance(TimeSpan.FromMilliseconds(250));

        page.WaitForAssertion(() => Assert.Equal("21", page.Find("[data-lines]").TextContent), Patience);
        Assert.Equal(drawn + 1, Drawings(page));
    }

    [Fact(Timeout = 30_000)]
    public async Task Provider_Disposed_EndsItsWatch()
    {
        RenderPage();
        await OpenedAsync();
        Assert.Equal(1, _store.WatchersOf(Key));

        await DisposeComponentsAsync();

        Assert.Equal(0, _store.WatchersOf(Key));
    }

    [Fact(Timeout = 30_000)]
    public async Task Provider_SourceAddedAndRemoved_WatchesItMeanwhile()
    {
        Services.AddSingleton(TimeProvider.System);
        var group = LogSource.OfGroup(Key.TargetName, "/aws/rds/instance/orders/postgresql");
        var page = RenderPage();
        await OpenedAsync();

        page.Render(parameters => parameters.Add(provider => provider.Sources, [LogSource.Of(Key), group]));
        var added = await OpenedAsync();
        Assert.Equal((2, group), (_store.WatchedCount, added.Source));
        added.Add(new LogAddition(LogFeedState.Live) { Events = [Task("LOG:  checkpoint starting: time")] });
        page.WaitForAssertion(() => Assert.Equal("1", page.Find("[data-lines]").TextContent), Patience);

        page.Render(parameters => parameters.Add(provider => provider.Sources, [LogSource.Of(Key)]));

        page.WaitForAssertion(() => Assert.Equal("0", page.Find("[data-lines]").TextContent), Patience);
        Assert.Equal(1, _store.WatchedCount);
    }

    [Fact(Timeout = 30_000)]
    public async Task Provider_TaskAndItsInstancesGroup_ShowsTheTasksLinesOnce()
    {
        Services.AddSingleton(TimeProvider.System);
        var entry = GivenTask.Entry("orders");
        var group = LogSource.OfGroup(entry.Key.TargetName, "dms-tasks-dms-prod-2");
        var page = Render<CascadingValue<DmsSnapshot>>(parameters => parameters
            .Add(value => value.Value, Given.Snapshot(entry))
            .AddChildContent<LogProvider>(provider => provider.Add(logs => logs.Sources, [LogSource.Of(entry.Key), group]).AddChildContent<Probe>()));
        var feeds = new[] { await OpenedAsync(), await OpenedAsync() };

        foreach (var feed in feeds)
        {
            feed.Add(new LogAddition(LogFeedState.Live) { Events = [Task("[SORTER ]I: own") with { LogStreamName = "dms-task-ORDERS" }] });
        }

        feeds[1].Add(new LogAddition(LogFeedState.Live) { Events = [Task("[SORTER ]I: of another") with { LogStreamName = "dms-task-OTHER" }, Task("[SORTER ]I: and another") with { LogStreamName = "dms-task-THIRD" }] });

        page.WaitForAssertion(() => Assert.Equal("3", page.Find("[data-lines]").TextContent), Patience);
    }

    private async Task<LogFeed> OpenedAsync()
    {
        await foreach (var feed in _store.OpenedAsync(Xunit.TestContext.Current.CancellationToken))
        {
            return feed;
        }

        throw new InvalidOperationException("No log was opened.");
    }

    private IRenderedComponent<LogProvider> RenderPage() => Render<LogProvider>(parameters => parameters
        .Add(provider => provider.Sources, [LogSource.Of(Key)])
        .AddChildContent<Probe>());

    private static int Drawings(IRenderedComponent<LogProvider> page) => page.FindComponent<Probe>().RenderCount;

    private sealed class Probe : ComponentBase
    {
        [CascadingParameter]
        public required LogView View { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "b");
            builder.AddAttribute(1, "data-lines");
            builder.AddContent(2, View.Tail.Entries.Count);
            builder.CloseElement();
        }
    }
}
