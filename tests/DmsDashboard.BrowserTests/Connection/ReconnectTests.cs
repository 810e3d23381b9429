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

    [Fact]
    public async Task Dialog_ConnectionLost_SaysSoAndIsNoTrapAfterwards()
    {
        var page = await OpenAsync();
        var identifier = First("running");
        await AskAsync(page, "Stop", identifier);

        Dashboard.Network.Cut();
        // What is beside a modal dialog can be neither read nor pressed.
        await Assertions.Expect(page.Locator("dialog").GetByText("Connection to the dashboard was lost").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByText("Connection to the dashboard was lost").First).ToBeVisibleAsync();
        await Assertions.Expect(DialogOf(page)).ToBeHiddenAsync();
        Dashboard.Network.Restore();
        await Assertions.Expect(page.GetByText("Connection to the dashboard was lost").First).ToBeHiddenAsync(new() { Timeout = 60_000 });

        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await AskAsync(page, "Stop", identifier);
    }
}
