using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Endpoints;

/// <summary>From the page of endpoints to a test of a connection and its end.</summary>
public sealed class EndpointsTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Failing = "datalake-staging-postgres";

    private static readonly LocatorAssertionsToHaveAttributeOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task Test_PressedByKeyboard_RunsAndSaysHowItEnded()
    {
        var page = await OpenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Endpoints", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search endpoints" }).FillAsync(Failing);
        await Assertions.Expect(page.Locator("[data-endpoint]")).ToHaveCountAsync(1);
        var connection = page.Locator($"[data-endpoint={Failing}] [data-connection=dms-prod-1]");
        await Assertions.Expect(connection).ToHaveAttributeAsync("data-state", "Failed", Patient);
        await Assertions.Expect(connection).ToContainTextAsync("password authentication failed");

        await page.GetByRole(AriaRole.Button, new() { Name = $"Test {Failing} from dms-prod-1" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(connection).ToHaveAttributeAsync("data-state", "Testing", Patient);
        await Assertions.Expect(connection).ToHaveAttributeAsync("data-state", "Failed", Patient);
        await Assertions.Expect(page.Locator("[data-test-result]")).ToHaveTextAsync($"Test of {Failing} from dms-prod-1: failed.");
        await page.GotoAsync("/activity?q=TestConnection");
        await Assertions.Expect(page.Locator("[data-activity]")).ToContainTextAsync(Failing);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("phone")]
    public async Task Axe_OnEndpointsAndAComparison_FindsNothingSerious(string name)
    {
        var page = await OpenAsync($"/endpoints?q={Failing}", Look.Of(name));
        await Assertions.Expect(page.Locator($"[data-endpoint={Failing}] [data-connection=dms-prod-1]")).ToHaveAttributeAsync("data-state", "Failed", Patient);
        Assert.Empty(await Axe.SeriousAsync(page, "endpoints"));
        await page.GotoAsync("/endpoints?q=dms-batch-1");
        await Assertions.Expect(page.Locator("[data-public]")).ToBeVisibleAsync();
        await Screenshots.TakeAsync(page, "instances", Look.Of(name));
        Assert.Empty(await Axe.SeriousAsync(page, "instances"));
        await page.GotoAsync("/compare?a=stock-mysql-to-aurora&b=price-history-oracle-to-redshift");
        await Assertions.Expect(page.Locator("[data-place]").First).ToBeVisibleAsync();
        Assert.Empty(await Axe.SeriousAsync(page, "compare"));
    }

    [Fact]
    public async Task Link_OfAUser_OpensTheReplication()
    {
        var page = await OpenAsync("/endpoints?q=stock-mysql");

        await page.Locator("[data-endpoint] .e-used a").First.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "stock-mysql-to-aurora" })).ToBeVisibleAsync();
    }
}
