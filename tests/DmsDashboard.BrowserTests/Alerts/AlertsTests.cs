using System.Text.RegularExpressions;
using DmsDashboard.BrowserTests.Support;
using DmsDashboard.LocalAws.Simulation;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Alerts;

/// <summary>Who has the dashboard open in a tab hears of what happens.</summary>
public sealed class AlertsTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Replication_Fails_IsToldInANoticeAndInTheTabOnEveryPage()
    {
        var page = await OpenAsync("/activity");
        await Assertions.Expect(page).ToHaveTitleAsync(TitleOf("Activity"));
        var identifier = First("running");

        Dashboard.AwsServer.Account.Force(identifier, new ReplicationOverride { Status = "failed" });

        await Assertions.Expect(page.Locator("[data-toast=Failed]").First).ToContainTextAsync(identifier);
        await Assertions.Expect(page.Locator("[data-announcer]")).ToContainTextAsync($"{identifier}: failed.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Alerts", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync(TitleOf("Alerts"));
        await Assertions.Expect(page.Locator("link[rel=icon]")).ToHaveAttributeAsync("href", new Regex("favicon-attention"));
        await Assertions.Expect(page.Locator($"[data-alert='{identifier}']")).ToContainTextAsync("failed", new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task Silence_ByKeyboard_IsMadeAndEnded()
    {
        var page = await OpenAsync("/alerts");
        await page.Locator("[data-silence-note]").FillAsync("maintenance");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("[data-silence]")).ToContainTextAsync("maintenance");
        await page.GetByRole(AriaRole.Button, new() { Name = "End the silence of everything" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-silences-empty]")).ToBeVisibleAsync();
    }

    private static Regex TitleOf(string page) => new($@"^\(\d+\) {page} · DMS Dashboard$");
}
