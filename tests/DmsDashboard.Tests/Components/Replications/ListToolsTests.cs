using Bunit;
using DmsDashboard.Components.Replications;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Replications;

public sealed class ListToolsTests : ComponentContext
{
    private static readonly ReplicationList List = ReplicationListBuilder.Of(Given.Snapshot(Given.Target(Given.Demo, Given.Entry("orders"))), ReplicationQuery.Everything);

    [Fact(Timeout = 20_000)]
    public async Task Search_AnEarlierEchoComesLate_KeepsWhatWasTypedSince()
    {
        var tools = Render<ListTools>(Parameters(""));
        await TypeAsync(tools, "or");
        await TypeAsync(tools, "orde");

        tools.Render(Parameters("or"));

        Assert.Equal("orde", tools.Find("[data-search]").GetAttribute("value"));
    }

    [Fact(Timeout = 20_000)]
    public async Task Search_TheAddressChangesByItself_IsFollowed()
    {
        var tools = Render<ListTools>(Parameters(""));
        await TypeAsync(tools, "or");
        tools.Render(Parameters("or"));

        tools.Render(Parameters(""));

        Assert.Equal("", tools.Find("[data-search]").GetAttribute("value") ?? "");
    }

    [Fact(Timeout = 20_000)]
    public async Task Filters_TheSecondBeforeTheEchoOfTheFirst_AreBothAsked()
    {
        var tools = Render<ListTools>(Parameters(""));

        await tools.Find("[data-filter=kind]").ChangeAsync("task");
        await TypeAsync(tools, "or");

        Assert.EndsWith("/?q=or&kind=task", Address, StringComparison.Ordinal);
    }

    [Fact(Timeout = 20_000)]
    public async Task Tiles_SecondBeforeTheEchoOfTheFirst_AreBothAsked()
    {
        var tiles = Render<HealthTiles>(parameters => parameters.Add(static tiles => tiles.List, List).Add(static tiles => tiles.Query, ReplicationQuery.Everything));
        var tools = Render<ListTools>(Parameters(""));

        await tiles.Find("[data-tile=failed]").ClickAsync();
        await tiles.Find("[data-tile=loading]").ClickAsync();
        await TypeAsync(tools, "or");

        Assert.EndsWith("/?q=or&health=failed%2Cloading", Address, StringComparison.Ordinal);
    }

    [Fact(Timeout = 20_000)]
    public async Task Head_PressedTwiceBeforeTheEcho_TurnsTheOrderRound()
    {
        var head = Render<ReplicationTableHead>(parameters => parameters
            .Add(static head => head.List, List).Add(static head => head.Query, ReplicationQuery.Everything).Add(static head => head.Selected, 0).Add(static head => head.MayAct, true));

        await head.Find("[data-sort=Name]").ClickAsync();
        await head.Find("[data-sort=Name]").ClickAsync();

        Assert.EndsWith("/?sort=name&dir=desc", Address, StringComparison.Ordinal);
    }

    [Fact(Timeout = 20_000)]
    public async Task Clear_Pressed_EmptiesTheSearch()
    {
        var tools = Render<ListTools>(Parameters("or"));

        await tools.Find("button.ghost").ClickAsync();
        tools.Render(Parameters(""));

        Assert.Equal("", tools.Find("[data-search]").GetAttribute("value") ?? "");
    }

    private static Action<ComponentParameterCollectionBuilder<ListTools>> Parameters(string text) => parameters => parameters
        .Add(static tools => tools.List, List)
        .Add(static tools => tools.Query, ReplicationQuery.Everything with { Text = text });

    private async Task TypeAsync(IRenderedComponent<ListTools> tools, string text)
    {
        var typing = tools.Find("[data-search]").InputAsync(text);
        await tools.InvokeAsync(() => Clock.AdvanceAsync(TimeSpan.FromMilliseconds(150), Xunit.TestContext.Current.CancellationToken));
        await typing;
    }
}
