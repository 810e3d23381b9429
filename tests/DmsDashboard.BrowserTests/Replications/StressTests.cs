using System.Globalization;
using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Replications;

public sealed class StressTests(Chromium chromium) : BrowserTest(chromium)
{
    protected override string Scenario => "stress";

    [Fact]
    public async Task List_TenThousand_DrawsWhatIsSeenAndFindsWhatIsNot()
    {
        // DMS's quota alone makes the first read take some 15 seconds.
        var page = await OpenAsync("/", Look.Light);
        await Assertions.Expect(page.GetByText(Dashboard.Count.ToString("N0", CultureInfo.InvariantCulture)).First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(Rows(page).First).ToBeVisibleAsync();
        Assert.InRange(await Rows(page).CountAsync(), 1, 200);

        var last = Dashboard.FindLast(static _ => true).ReplicationConfigIdentifier;
        await page.GetByRole(AriaRole.Searchbox).FillAsync(last);

        await Assertions.Expect(Row(page, last)).ToBeVisibleAsync();
    }
}
