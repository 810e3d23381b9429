using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Stakeholders;

/// <summary>From the page that makes a link to a visitor who has it, whose browser allows no scripts.</summary>
public sealed class ShareLinkTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Identifier = "orders-oracle-to-aurora";

    [Fact(Timeout = 120_000)]
    public async Task Link_MadeByKeyboard_OpensWithItsPasscodeUntilItIsEnded()
    {
        var page = await OpenAsync("/shares");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link…" }).PressAsync("Enter");
        await page.GetByLabel("Title of the page").FillAsync("Shop platform");
        await page.GetByLabel("Passcode, if there is to be one").FillAsync("grey heron");
        await page.GetByLabel("Search replications").FillAsync(Identifier);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = Identifier }).PressAsync(" ");
        await page.GetByLabel($"Name of {Identifier} for visitors").FillAsync("Customer orders");
        Assert.Empty(await Axe.SeriousAsync(page, "a new link"));
        await Screenshots.TakeAsync(page, "share-form", Look.Light);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).PressAsync("Enter");
        var link = await page.Locator("[data-link]").TextContentAsync();
        await Assertions.Expect(page.Locator("[data-share]")).ToHaveCountAsync(1);
        Assert.Empty(await Axe.SeriousAsync(page, "the link"));
        await Screenshots.TakeAsync(page, "share-made", Look.Light);

        // Axe needs the scripts that the visitor's browser does not allow.
        Assert.Empty(await Axe.SeriousAsync(await OpenPlainAsync(link!, Look.Phone), "passcode"));
        Assert.Empty(await Axe.SeriousAsync(await OpenPlainAsync("/s/none", Look.Dark), "ended"));
        var visitor = await OpenPlainAsync(link!, Look.Phone, hasScript: false);
        await visitor.GetByLabel("Passcode").FillAsync("grey hern");
        await visitor.GetByRole(AriaRole.Button, new() { Name = "Show the progress" }).ClickAsync();
        await Assertions.Expect(visitor.GetByRole(AriaRole.Alert)).ToContainTextAsync("That is not the passcode");
        await Screenshots.TakeAsync(visitor, "share-passcode", Look.Phone);
        await visitor.GetByLabel("Passcode").FillAsync("grey heron");
        await visitor.GetByLabel("Passcode").PressAsync("Enter");
        await Assertions.Expect(visitor.Locator("[data-line]")).ToContainTextAsync("Customer orders:");

        await page.GetByRole(AriaRole.Button, new() { Name = "End… Shop platform" }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "End the link Shop platform now" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-share]")).ToHaveAttributeAsync("data-open", "false");
        await visitor.ReloadAsync();
        await Assertions.Expect(visitor.GetByRole(AriaRole.Heading)).ToHaveTextAsync("This link has ended");
    }
}
