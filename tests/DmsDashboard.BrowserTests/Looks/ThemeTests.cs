using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Looks;

public sealed class ThemeTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Theme_ButtonPressed_TurnsDarkAndStaysSo()
    {
        var page = await OpenAsync("/", Look.Light);
        Assert.True(await IsLightAsync(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "Switch between light and dark" }).ClickAsync();
        Assert.False(await IsLightAsync(page));

        await page.ReloadAsync();
        Assert.False(await IsLightAsync(page));
    }

    private static Task<bool> IsLightAsync(IPage page) =>
        page.EvaluateAsync<bool>("() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).every(part => part > 128)");
}
