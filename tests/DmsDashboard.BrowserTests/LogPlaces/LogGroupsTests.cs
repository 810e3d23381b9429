using System.Text.RegularExpressions;
using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.LogPlaces;

/// <summary>The list of log groups, and views that merge some of them.</summary>
public sealed class LogGroupsTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Rds = "/aws/rds/instance/orders/postgresql";

    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task List_TwoGroupsTickedByKeyboard_AreViewedTogether()
    {
        var page = await OpenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Logs", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search log groups" }).FillAsync("dms-tasks");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("[?&]q=dms-tasks"));
        await Assertions.Expect(page.Locator("[data-log-group^=dms-serverless]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-log-group]")).ToHaveCountAsync(2);

        foreach (var tick in await page.Locator("[data-log-group] input").AllAsync())
        {
            await tick.FocusAsync();
            await page.Keyboard.PressAsync("Space");
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "View together" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/logs/view\\?target=demo&group=dms-tasks-.*&group=dms-tasks-"));
        await Assertions.Expect(page.Locator("[data-log-source]")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("[data-log-line]").First).ToBeVisibleAsync(Patient);
    }

    [Fact]
    public async Task View_GroupAdded_IsMergedAndMayBeRemoved()
    {
        Dashboard.AwsServer.Account.Logs.Write(Rds, "orders.0", "2026-11-15 12:00:00 UTC::@:[511]:LOG:  checkpoint complete");
        var page = await OpenAsync($"/replications/{First("running")}/logs");
        await Assertions.Expect(page.Locator("[data-log-line]").First).ToBeVisibleAsync(Patient);

        await page.Locator("[data-add-groups]").ClickAsync();
        var dialog = DialogOf(page);
        await dialog.GetByRole(AriaRole.Searchbox).FillAsync("rds orders");
        await dialog.GetByRole(AriaRole.Checkbox, new() { Name = Rds }).CheckAsync();
        await Confirm(dialog, "Show").ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("[?&]with=%2Faws%2Frds"));
        await Assertions.Expect(page.Locator("[data-log-source]")).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByText("checkpoint complete").First).ToBeVisibleAsync(Patient);
        // A link shows the same.
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-log-source]")).ToHaveCountAsync(2);

        await page.GetByRole(AriaRole.Button, new() { Name = $"Remove {Rds}" }).ClickAsync();

        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("with="));
        await Assertions.Expect(page.GetByText("checkpoint complete")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-log-line]").First).ToBeVisibleAsync(Patient);
    }

    [Fact]
    public async Task View_GroupNamedByHand_IsAddedAndABadNameSaysWhy()
    {
        Dashboard.AwsServer.Account.Logs.Write("my/group", "one", "written by hand");
        var page = await OpenAsync("/logs/view?target=demo&group=dms-tasks-dms-prod-1");
        await page.Locator("[data-add-groups]").ClickAsync();
        var dialog = DialogOf(page);
        var name = dialog.GetByRole(AriaRole.Textbox, new() { Name = "Any other, by its name" });

        await name.FillAsync("my group");
        await name.PressAsync("Enter");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("has no space");
        await Assertions.Expect(name).ToBeFocusedAsync();
        await name.FillAsync("my/group");
        await name.PressAsync("Enter");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Checkbox, new() { Name = "my/group" })).ToBeCheckedAsync();
        await Confirm(dialog, "Show").ClickAsync();

        await Assertions.Expect(page.GetByText("written by hand").First).ToBeVisibleAsync(Patient);
    }

    [Fact]
    public async Task View_AddressThatNamesNothing_SaysHowItIsMade()
    {
        var page = await OpenAsync("/logs/view?target=demo");

        await Assertions.Expect(page.Locator("[data-not-found]")).ToContainTextAsync("names no log group");
        await page.GetByRole(AriaRole.Link, new() { Name = "All log groups" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-log-group]").First).ToBeVisibleAsync();
    }
}
