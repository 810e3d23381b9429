using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Looks;

/// <summary>Every page and dialog in one look: axe finds nothing serious, none is wider than a phone, and a picture is kept for people to look at. A class for each look, so that they go at the same time.</summary>
public abstract class LooksTests(Chromium chromium, Look look) : BrowserTest(chromium)
{
    [Fact]
    public async Task Axe_OnEveryPageAndDialog_FindsNothingSerious()
    {
        var page = await OpenAsync("/", look);
        var found = new List<string>();

        foreach (var subject in Subject.All)
        {
            await subject.ShowAsync(page, Dashboard);
            await Assertions.Expect(page.Locator("[data-clock]")).Not.ToContainTextAsync("--");
            await Screenshots.TakeAsync(page, subject.Name, look);
            found.AddRange(await Axe.SeriousAsync(page, subject.Name));
            var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            if (look.IsPhone && width != look.Width)
            {
                found.Add($"{subject.Name} is {width} wide.");
            }

            Dashboard.Network.Restore();
        }

        Assert.Empty(found);
    }
}
