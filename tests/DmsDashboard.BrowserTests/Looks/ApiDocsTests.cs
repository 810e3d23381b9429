using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Looks;

/// <summary>The page of the REST API, which no circuit draws.</summary>
public sealed class ApiDocsTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Page_InEachLook_ShowsEveryOperationAndAxeFindsNothingSerious()
    {
        var found = new List<string>();
        foreach (var look in new[] { Look.Light, Look.Dark, Look.Phone })
        {
            var page = await NewPageAsync(look);
            await page.GotoAsync("/docs/api");
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Lists replications" })).ToBeVisibleAsync();
            await Screenshots.TakeAsync(page, "api-docs", look);
            found.AddRange(await Axe.SeriousAsync(page, "api-docs"));
            var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            if (width != look.Width)
            {
                found.Add($"{look.Name} is {width} wide.");
            }
        }

        Assert.Empty(found);
    }

    [Fact]
    public async Task Contents_ByTheKeyboard_LeadToTheirPlace()
    {
        var page = await NewPageAsync();
        await page.GotoAsync("/docs/api");
        await page.GetByRole(AriaRole.Link, new() { Name = "Stops a replication" }).FocusAsync();

        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Stops a replication" })).ToBeInViewportAsync();
        Assert.Equal("#stopReplication", new Uri(page.Url).Fragment);
    }
}
