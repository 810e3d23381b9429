using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Replications;

public sealed class TogetherTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Stop_ByOnePerson_IsSeenByAnotherWithoutAReload()
    {
        var (mine, yours) = (await OpenAsync(), await OpenAsync());
        var identifier = First("running");
        await Assertions.Expect(Row(yours, identifier)).ToHaveAttributeAsync("data-status", "running");

        await Confirm(await AskAsync(mine, "Stop", identifier), "Stop replication").ClickAsync();

        await Assertions.Expect(Row(yours, identifier)).ToHaveAttributeAsync("data-status", "stopped", new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task Page_Loaded_FindsEveryFileThatItNames()
    {
        var page = await OpenAsync();
        var missing = new List<string>();
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                missing.Add($"{response.Status} {response.Url}");
            }
        };

        foreach (var path in new[] { "/", $"/replications/{First("running")}", $"/replications/{First("running")}/logs" })
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
            await Assertions.Expect(page.Locator("[data-freshness]")).ToBeVisibleAsync();
        }

        Assert.Empty(missing);
    }
}
