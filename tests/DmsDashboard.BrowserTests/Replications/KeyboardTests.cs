using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Replications;

public sealed class KeyboardTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Dialog_ByKeyboard_TakesTheFocusAndGivesItBack()
    {
        var page = await OpenAsync();
        var button = page.GetByRole(AriaRole.Button, new() { Name = $"Stop… {First("running")}", Exact = true });

        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(DialogOf(page)).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('dialog').contains(document.activeElement)"));

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(DialogOf(page)).ToBeHiddenAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Stop_ByKeyboardAlone_Stops()
    {
        var page = await OpenAsync();
        var identifier = First("running");

        await page.GetByRole(AriaRole.Button, new() { Name = $"Stop… {identifier}", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Confirm(DialogOf(page), "Keep running")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Row(page, identifier)).ToHaveAttributeAsync("data-status", "stopped", new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task Slash_Pressed_GoesToTheSearch()
    {
        var page = await OpenAsync();

        await page.Keyboard.PressAsync("/");

        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task SkipLink_Pressed_GoesToTheContent()
    {
        var page = await OpenAsync();

        await page.Locator("[data-skip]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }
}
