using System.Net;
using System.Net.Http.Headers;
using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Access;

/// <summary>From the page of tokens to a program that comes with one.</summary>
public sealed class TokenTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Token_MadeByKeyboard_LetsAProgramInUntilItIsRevoked()
    {
        var page = await OpenAsync("/access");
        await Assertions.Expect(page.Locator("[data-no-tokens]")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "New token…" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#token-name")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("build");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "ViewActivity" }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Confirm(DialogOf(page), "Make the token").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        var secret = await page.Locator("[data-token] span").InnerTextAsync();
        await Assertions.Expect(Confirm(DialogOf(page), "I have copied it")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-token-id]")).ToContainTextAsync("never");
        Assert.Equal(HttpStatusCode.OK, await AskAsync(secret));
        await Assertions.Expect(page.Locator("[data-token-id]")).Not.ToContainTextAsync("never");

        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke… build" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Confirm(DialogOf(page), "Revoke it").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("[data-token-id]")).ToContainTextAsync("Revoked");
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(secret));
        await page.GotoAsync("/activity?q=Token");
        await Assertions.Expect(page.Locator("[data-activity]")).ToHaveCountAsync(2);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("phone")]
    public async Task Axe_OnTokens_FindsNothingSerious(string name)
    {
        var page = await OpenAsync("/access", Look.Of(name));
        await page.GetByRole(AriaRole.Button, new() { Name = "New token…" }).ClickAsync();
        await page.Locator("#token-name").FillAsync("build");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "ReadLogs" }).CheckAsync();
        await Screenshots.TakeAsync(page, "new-token", Look.Of(name));
        Assert.Empty(await Axe.SeriousAsync(page, "new token"));
        await Confirm(DialogOf(page), "Make the token").ClickAsync();
        await Assertions.Expect(page.Locator("[data-token]")).ToBeVisibleAsync();
        Assert.Empty(await Axe.SeriousAsync(page, "the token"));
        await Confirm(DialogOf(page), "I have copied it").ClickAsync();
        await Assertions.Expect(page.Locator("[data-token-id]")).ToBeVisibleAsync();
        await Screenshots.TakeAsync(page, "tokens", Look.Of(name));
        Assert.Empty(await Axe.SeriousAsync(page, "tokens"));
    }

    private async Task<HttpStatusCode> AskAsync(string token)
    {
        using var client = new HttpClient { BaseAddress = Dashboard.Url };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.GetAsync("/activity.csv", Cancelled);
        return answer.StatusCode;
    }
}
