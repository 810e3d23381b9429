using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Layout;

/// <summary>Every page is within reach on a phone, by keys too.</summary>
public sealed class PhoneNavTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string FocusHeading = "async () => (await import(new URL('js/heading.js', document.baseURI).href)).focusHeading()";

    [Fact]
    public async Task Pages_OpenedByKeys_LeadThereAndClose()
    {
        var page = await OpenAsync("/", Look.Phone);
        // A new page gives its heading the focus; before, it would take it from the button again.
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Pages" });
        await Assertions.Expect(Nav(page)).ToBeHiddenAsync();

        await button.PressAsync("Enter");
        await Assertions.Expect(Nav(page)).ToBeVisibleAsync();
        await Assertions.Expect(Nav(page).GetByRole(AriaRole.Link)).ToHaveTextAsync(["Replications", "Endpoints", "Logs", "Activity", "Alerts", "Share", "Access", "Dashboard status"]);
        Assert.Empty(await Axe.SeriousAsync(page, "pages"));
        // From the button the keys go on to the links.
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Nav(page).GetByRole(AriaRole.Link, new() { Name = "Endpoints" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Endpoints" })).ToBeVisibleAsync();
        await Assertions.Expect(Nav(page)).ToBeHiddenAsync();

        await button.PressAsync("Enter");
        await Assertions.Expect(Nav(page).GetByRole(AriaRole.Link, new() { Name = "Endpoints" })).ToHaveAttributeAsync("aria-current", "page");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Nav(page)).ToBeHiddenAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Pages_OnAWideScreen_StandInTheBar()
    {
        var page = await OpenAsync("/", Look.Light);

        await Assertions.Expect(Nav(page).GetByRole(AriaRole.Link)).ToHaveTextAsync(["Replications", "Endpoints", "Logs", "Activity", "Alerts", "Share", "Access"]);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Pages" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Heading_OfANewPage_DoesNotTakeTheFocusFromWhatSomebodyWentToSince()
    {
        var page = await OpenAsync("/", Look.Light);
        var heading = page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await Assertions.Expect(heading).ToBeFocusedAsync();
        var pause = page.Locator("[data-pause]");

        // As when the browser's address is the new page's already, and the server's answer is still on its way.
        await page.EvaluateAsync("() => history.pushState(null, '', 'logs')");
        await pause.ClickAsync();
        await page.EvaluateAsync(FocusHeading);
        await Assertions.Expect(pause).ToBeFocusedAsync();

        // What had the focus before the page was left does not keep it, nor what a script gave it to.
        await page.EvaluateAsync("() => { history.pushState(null, '', 'activity'); document.querySelector('[data-toggle-theme]').focus(); }");
        await page.EvaluateAsync(FocusHeading);
        await Assertions.Expect(heading).ToBeFocusedAsync();
    }

    private static ILocator Nav(IPage page) => page.GetByRole(AriaRole.Navigation, new() { Name = "Main" });
}
