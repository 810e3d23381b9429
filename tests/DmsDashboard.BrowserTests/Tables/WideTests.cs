using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Tables;

/// <summary>60,000 tables in one replication.</summary>
public sealed class WideTests(Chromium chromium) : BrowserTest(chromium)
{
    protected override string Scenario => "wide";

    [Fact]
    public async Task Tables_60000_AreFewRowsInThePageAndAllInReach()
    {
        var page = await OpenAsync("/replications/warehouse-oracle-to-redshift/tables?sort=name", Look.Light);
        await Assertions.Expect(page.Locator("tr[data-table]")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-tables-read]")).ToBeVisibleAsync(new() { Timeout = 90_000 });
        await Assertions.Expect(page.Locator("[data-filter=All]")).ToContainTextAsync("60,000");
        Assert.InRange(await page.Locator("tr[data-table]").CountAsync(), 1, 200);
        var first = await page.Locator("tr[data-table]").First.GetAttributeAsync("data-table");

        await page.EvaluateAsync("() => window.scrollTo(0, document.documentElement.scrollHeight)");
        await Assertions.Expect(page.Locator($"tr[data-table='{first}']")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("tr[data-table]")).Not.ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Errored" }).ClickAsync();
        await Assertions.Expect(page.Locator("tr[data-table]")).ToHaveCountAsync(12);
    }
}
