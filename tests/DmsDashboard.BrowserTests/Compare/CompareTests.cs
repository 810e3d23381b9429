using System.Text.RegularExpressions;
using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Compare;

/// <summary>From a replication's settings to a comparison with another.</summary>
public sealed class CompareTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Compare_WithAnother_ShowsWhatDiffersAndALinkShowsTheSame()
    {
        var page = await OpenAsync("/replications/stock-mysql-to-aurora/settings");
        await page.Locator("[data-compare]").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/compare\\?a=stock-mysql-to-aurora$"));

        var other = page.GetByLabel("Second replication");
        await other.FillAsync("price-history-oracle-to-redshift");
        await other.PressAsync("Tab");

        var prepared = page.Locator("[data-place='FullLoadSettings.TargetTablePrepMode']");
        await Assertions.Expect(prepared).ToContainTextAsync("TRUNCATE_BEFORE_LOAD");
        await Assertions.Expect(prepared).ToContainTextAsync("Differs");
        await Assertions.Expect(page.Locator("[data-place='FullLoadSettings.CommitRate']")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Assertions.Expect(prepared).ToContainTextAsync("DROP_AND_CREATE");
    }
}
