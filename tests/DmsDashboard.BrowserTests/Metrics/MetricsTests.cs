using System.Text.RegularExpressions;
using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Metrics;

/// <summary>The charts of a replication in a real browser: what draws them is Radzen's script.</summary>
public sealed class MetricsTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Running = "customers-sqlserver-to-aurora";

    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 60_000 };

    [Theory]
    [InlineData("light")]
    [InlineData("phone")]
    public async Task Tab_OfARunningReplication_DrawsItsLinesAndTellsThemAsATable(string name)
    {
        var page = await OpenAsync($"/replications/{Running}", Look.Of(name));
        await page.GetByRole(AriaRole.Link, new() { Name = "Metrics", Exact = true }).ClickAsync();
        var latency = page.Locator("[data-chart=latency]");
        await Assertions.Expect(latency.Locator("svg .rz-line-series path").First).ToBeVisibleAsync(Patient);

        await latency.GetByRole(AriaRole.Button, new() { Name = "Latency as a table" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(latency.Locator("tbody tr").First).ToBeVisibleAsync();
        Assert.Empty(await Axe.SeriousAsync(page, "metrics"));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task Pointer_OverAChart_ShowsTheValueThere()
    {
        var page = await OpenAsync($"/replications/{Running}/metrics");
        var plot = page.Locator("[data-chart=latency] svg").First;
        await Assertions.Expect(page.Locator("[data-chart=latency] svg .rz-line-series path").First).ToBeVisibleAsync(Patient);

        await plot.HoverAsync();

        await Assertions.Expect(page.Locator(".dm-tip").First).ToContainTextAsync(new Regex("UTC · (Source|Target): .+ s"));
    }

    [Fact]
    public async Task Range_Chosen_StaysInTheAddressAndAfterAReload()
    {
        var page = await OpenAsync($"/replications/{Running}/metrics");
        await page.GetByRole(AriaRole.Button, new() { Name = "12 h", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("range=12h"));

        await page.ReloadAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "12 h", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(page.Locator("[data-chart=latency] svg .rz-line-series path").First).ToBeVisibleAsync(Patient);
    }
}
