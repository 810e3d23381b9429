using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Connection;

public sealed class ReconnectTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Page_ConnectionLostAndBack_SaysSoAndGoesOnWithoutAReload()
    {
        var page = await OpenAsync();
        var identifier = First("running");
        await Assertions.Expect(Row(page, identifier)).ToBeVisibleAsync();
        await page.EvaluateAsync("() => window.dmsSamePage = true");

        Dashboard.Network.Cut();
        await Assertions.Expect(page.GetByText("Connection to the dashboard was lost").First).ToBeVisibleAsync();
        await Assertions.Expect(Row(page, identifier)).ToBeVisibleAsync();

        Dashboard.Network.Restore();
        await Assertions.Expect(page.GetByText("Connection to the dashboard was lost").First).ToBeHiddenAsync(new() { Timeout = 60_000 });
        Assert.True(await page.EvaluateAsync<bool>("() => window.dmsSamePage === true"));

        var dialog = await AskAsync(page, "Stop", identifier);
        await Confirm(dialog, "Stop replication").ClickAsync();
        await Assertions.Expect(Row(page, identifier)).Not.ToHaveAttributeAsync("data-status", "running");
    }
}
