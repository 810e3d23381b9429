using Bunit;
using DmsDashboard.Components;
using DmsDashboard.Components.LogPlaces;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components.LogPlaces;

public sealed class LogsViewPageTests : ComponentContext
{
    private readonly LogStore _logs = new();

    public LogsViewPageTests() => Services.AddSingleton(_logs).AddSingleton<LogReadingStore>();

    [Theory(Timeout = 60_000)]
    [InlineData("logs/view?group=a", "names no target")]
    [InlineData("logs/view?target=nobody&group=a", "watches no target named nobody")]
    [InlineData("logs/view?target=demo", "names no log group")]
    [InlineData("logs/view?target=demo&group=my%20group", "has no space")]
    public void Page_AddressThatNamesNothing_SaysHowToMendIt(string address, string words) =>
        Assert.Contains(words, Show(address).Find("[data-not-found]").TextContent, StringComparison.Ordinal);

    [Fact(Timeout = 60_000)]
    public void Page_GroupsInTheAddress_AreWatchedTogether()
    {
        var page = Show("logs/view?target=demo&group=a&group=b&group=no%20name");

        Assert.Equal(["a", "b"], page.FindAll("[data-log-source]").Select(static chip => chip.GetAttribute("data-log-source")));
        Assert.Equal(2, _logs.WatchedCount);
        Assert.Equal("2 log groups", page.Find("h1").TextContent);
        Assert.Contains("‘no name’", page.Find("[data-added-problem]").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll("[data-remove-group]").Count);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_GroupRemoved_IsNoLongerWatched()
    {
        var page = Show("logs/view?target=demo&group=a&group=b");

        await page.Find("[data-remove-group=a]").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal(1, _logs.WatchedCount));
        Assert.Equal("b", page.Find("h1").TextContent);
        Assert.EndsWith("?target=demo&group=b", Address, StringComparison.Ordinal);
    }

    private IRenderedComponent<SnapshotProvider> Show(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return RenderUnderSnapshot<LogsViewPage>(Given.Snapshot(Given.Target(Given.Demo)));
    }
}
