using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Looks;

/// <summary>Every page and dialog in light, in dark and on a phone: axe finds nothing serious, and a picture is kept for people to look at.</summary>
public sealed class LooksTests(Chromium chromium) : BrowserTest(chromium)
{
    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("phone")]
    public async Task Axe_OnEveryPageAndDialog_FindsNothingSerious(string name)
    {
        var look = Look.Of(name);
        var page = await OpenAsync("/", look);
        var found = new List<string>();

        foreach (var subject in Subject.All)
        {
            await subject.ShowAsync(page, Dashboard);
            await Assertions.Expect(page.Locator("[data-clock]")).Not.ToContainTextAsync("--");
            await Screenshots.TakeAsync(page, subject.Name, look);
            found.AddRange(await Axe.SeriousAsync(page, subject.Name));
            Dashboard.Network.Restore();
        }

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("detail-running")]
    [InlineData("detail-failed")]
    [InlineData("start-dialog")]
    [InlineData("tables")]
    [InlineData("metrics")]
    [InlineData("log")]
    [InlineData("log-groups")]
    [InlineData("log-view")]
    [InlineData("log-groups-dialog")]
    [InlineData("endpoints")]
    [InlineData("settings")]
    [InlineData("compare")]
    [InlineData("dashboard-status")]
    [InlineData("activity")]
    [InlineData("alerts")]
    [InlineData("detail-activity")]
    public async Task Phone_Page_IsNotWiderThanTheScreen(string name)
    {
        var page = await OpenAsync("/", Look.Phone);

        await Subject.All.Single(subject => subject.Name == name).ShowAsync(page, Dashboard);

        Assert.Equal(Look.Phone.Width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

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
