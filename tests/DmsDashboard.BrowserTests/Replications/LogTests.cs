using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Replications;

public sealed class LogTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task Log_WhileRunning_GrowsByItself()
    {
        var last = (await OpenLogAsync()).Locator("[data-log-line]").Last;

        await Assertions.Expect(last).ToBeVisibleAsync(Patient);
        var before = await last.InnerTextAsync();

        await Assertions.Expect(last).Not.ToHaveTextAsync(before, new() { Timeout = 60_000, UseInnerText = true });
    }

    [Fact]
    public async Task Log_TailCut_MarksTheGap()
    {
        var page = await OpenLogAsync();
        await Assertions.Expect(page.Locator("[data-log-line]").Last).ToBeVisibleAsync(Patient);

        // The tail is opened after the back-fill; cut as soon as there is one.
        await Dashboard.UntilAsync(() => Dashboard.AwsServer.Faults.CutOpen("StartLiveTail") > 0, Cancelled);

        await Assertions.Expect(page.Locator("[data-log-mark=reconnected]").Last).ToBeVisibleAsync(Patient);
    }

    [Fact]
    public async Task Log_ScrolledUp_StandsStillUntilFollowedAgain()
    {
        var page = await OpenLogAsync();
        // So low that its lines cannot all be seen.
        await page.SetViewportSizeAsync(1024, 500);
        await Assertions.Expect(page.Locator("[data-log-state=Live]")).ToBeVisibleAsync(Patient);
        var follow = page.Locator("[data-log-follow]");
        var newLines = page.GetByRole(AriaRole.Button, new() { Name = "new line" });

        await page.GetByRole(AriaRole.Log).HoverAsync();
        await page.Mouse.WheelAsync(0, -300);
        await Assertions.Expect(follow).ToHaveAttributeAsync("aria-pressed", "false");
        await Assertions.Expect(newLines).ToBeVisibleAsync(Patient);

        await newLines.ClickAsync();

        await Assertions.Expect(follow).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(newLines).ToBeHiddenAsync();
    }

    private async Task<IPage> OpenLogAsync()
    {
        var page = await OpenAsync("/", Look.Light);
        // One that loads: the engine writes when a table begins and ends.
        var loading = Dashboard.Find(static replication => replication.Status.Is("running") && replication.ReplicationStats?.TablesLoading > 0);
        await page.GotoAsync($"/replications/{loading.ReplicationConfigIdentifier}/logs");
        return page;
    }
}
