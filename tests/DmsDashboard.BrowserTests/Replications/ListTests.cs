using System.Text.RegularExpressions;
using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Replications;

public sealed partial class ListTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task List_Demo_ShowsEveryReplicationOfTheAccount()
    {
        var page = await OpenAsync();

        await Assertions.Expect(Rows(page)).ToHaveCountAsync(Dashboard.Count);
        await Assertions.Expect(Rows(page, "failed").First).ToBeVisibleAsync();
        await Assertions.Expect(Rows(page, "running").First.GetByRole(AriaRole.Progressbar).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task List_Demo_SaysThatItIsADemoAndIsFresh()
    {
        var page = await OpenAsync();

        await Assertions.Expect(page.Locator("[data-demo]")).ToContainTextAsync("demo");
        await Assertions.Expect(page.Locator("[data-freshness=live]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Search_Typed_NarrowsTheListAndStaysInTheAddress()
    {
        var page = await OpenAsync();
        var identifier = First("running");

        await page.GetByRole(AriaRole.Searchbox).FillAsync(identifier);

        await Assertions.Expect(Rows(page)).ToHaveCountAsync(1);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"[?&]q={Regex.Escape(identifier)}"));
        await page.ReloadAsync();
        await Assertions.Expect(Rows(page)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Search_NothingFits_SaysSo()
    {
        var page = await OpenAsync("/?q=no-such-replication-anywhere");

        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(NothingFits());
        await Assertions.Expect(Rows(page)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Row_Opened_ShowsTheReplicationsOwnPage()
    {
        var page = await OpenAsync();
        var identifier = First("running");

        await Row(page, identifier).GetByRole(AriaRole.Link, new() { Name = identifier }).First.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/replications/{Regex.Escape(identifier)}$"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(identifier);
    }

    [Fact]
    public async Task Address_ThatIsNone_SaysSoInThePage()
    {
        var page = await OpenAsync("/no-such-page");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("no such page");
    }

    [GeneratedRegex("No replication matches")]
    private static partial Regex NothingFits();
}
