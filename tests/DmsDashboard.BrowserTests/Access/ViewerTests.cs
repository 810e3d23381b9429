using DmsDashboard.BrowserTests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Access;

/// <summary>Somebody who may look and not act.</summary>
public sealed class ViewerTests(Chromium chromium) : BrowserTest(chromium)
{
    protected override void Configure(IServiceCollection services) => EverybodyIsAViewer.Configure(services);

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("phone")]
    public async Task List_OfAViewer_ShowsEverythingAndOffersNothing(string name)
    {
        var page = await OpenAsync(look: Look.Of(name));

        await Assertions.Expect(Rows(page).First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".dm-fleet input[type=checkbox], .dm-fleet .c-act button")).ToHaveCountAsync(0);
        Assert.Empty(await Axe.SeriousAsync(page, "a viewer's list"));
        await Screenshots.TakeAsync(page, "viewer-list", Look.Of(name));
    }

    [Fact]
    public async Task Pages_OfAViewer_HaveNoButtonsAndThoseOfAdminsSayWhoseTheyAre()
    {
        var page = await OpenAsync($"/replications/{First("running")}");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = First("running") })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Stop…" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Access", Exact = true })).ToHaveCountAsync(0);

        var answer = await page.GotoAsync("/access");

        Assert.Equal(403, answer!.Status);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "You may not see this page" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("It needs ManageAccess, which admins have");
        Assert.Empty(await Axe.SeriousAsync(page, "no access"));
        await Screenshots.TakeAsync(page, "no-access", Look.Tall);
        await page.GetByRole(AriaRole.Link, new() { Name = "Go to the list of replications" }).ClickAsync();
        await Assertions.Expect(Rows(page).First).ToBeVisibleAsync();
    }
}
