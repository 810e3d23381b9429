using System.Text.RegularExpressions;
using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Replications;

public sealed class KeyboardTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Dialog_ByKeyboard_TakesTheFocusAndGivesItBack()
    {
        var page = await OpenFocusedAsync();
        var button = page.GetByRole(AriaRole.Button, new() { Name = $"Stop… {First("running")}", Exact = true });

        await button.PressAsync("Enter");
        await Assertions.Expect(DialogOf(page)).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('dialog').contains(document.activeElement)"));

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(DialogOf(page)).ToBeHiddenAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Stop_ByKeyboardAlone_Stops()
    {
        var page = await OpenFocusedAsync();
        var identifier = First("running");

        await page.GetByRole(AriaRole.Button, new() { Name = $"Stop… {identifier}", Exact = true }).PressAsync("Enter");
        await Assertions.Expect(Confirm(DialogOf(page), "Keep running")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Row(page, identifier)).ToHaveAttributeAsync("data-status", "stopped", new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task Focus_WhileTheDataChanges_StaysWhereItIs()
    {
        var page = await OpenFocusedAsync();
        var button = page.GetByRole(AriaRole.Button, new() { Name = $"Stop… {First("running")}", Exact = true });
        var freshness = page.Locator("[data-freshness]");
        await button.FocusAsync();

        for (var poll = 0; poll < 5; poll++)
        {
            var before = await freshness.GetAttributeAsync("data-at") ?? "";
            await Assertions.Expect(freshness).Not.ToHaveAttributeAsync("data-at", before);
        }

        await Assertions.Expect(button).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Slash_Pressed_GoesToTheSearch()
    {
        var page = await OpenFocusedAsync();

        await page.Keyboard.PressAsync("/");

        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task SkipLink_Pressed_GoesToTheContent()
    {
        var page = await OpenFocusedAsync();

        await page.Locator("[data-skip]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Heading_OfAPageInWhichSomebodyTypesAlready_LeavesTheFocusThere()
    {
        var page = await OpenFocusedAsync();
        var line = await HeldLine.OfAsync(page);
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();

        line.HoldFrom("focusHeading");
        await page.GetByRole(AriaRole.Link, new() { Name = "Activity", Exact = true }).ClickAsync();
        var field = page.GetByRole(AriaRole.Textbox, new() { Name = "Replication" });
        await field.PressSequentiallyAsync("ord");
        line.Release();
        var freshness = page.Locator("[data-freshness]");
        await Assertions.Expect(freshness).Not.ToHaveAttributeAsync("data-at", await freshness.GetAttributeAsync("data-at") ?? "");
        await page.Keyboard.TypeAsync("ers");

        await Assertions.Expect(field).ToHaveValueAsync("orders");
    }

    [Fact]
    public async Task Back_WithADialogOpen_ClosesItAndBeginsAtTheHeading()
    {
        var page = await OpenFocusedAsync();
        var identifier = First("running");
        await page.GetByRole(AriaRole.Link, new() { Name = identifier, Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = identifier })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Stop…") }).First.ClickAsync();
        await Assertions.Expect(DialogOf(page)).ToBeVisibleAsync();

        await page.GoBackAsync();

        await Assertions.Expect(DialogOf(page)).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Replications" })).ToBeFocusedAsync();
    }

    // A new page gives the focus to its heading, so that a screen reader begins there: the list's single keys before that are lost.
    private async Task<IPage> OpenFocusedAsync()
    {
        var page = await OpenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        return page;
    }
}
