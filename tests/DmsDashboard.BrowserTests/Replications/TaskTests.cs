using System.Text.RegularExpressions;
using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Replications;

/// <summary>Classic tasks in the list and on their own pages, and what either kind was told to do.</summary>
public sealed class TaskTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Identifier = "stock-mysql-to-aurora";

    [Fact]
    public async Task Kind_Chosen_LeavesTheTasksWithTheirInstances()
    {
        var page = await OpenAsync();

        await page.GetByLabel("Kind of replication").SelectOptionAsync("Task");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("[?&]kind=task"));
        await Assertions.Expect(page.Locator("[data-replication] .dm-kind:not(.task)")).ToHaveCountAsync(0);
        await Assertions.Expect(Row(page, Identifier)).ToContainTextAsync("dms-prod-1 · available");
        await Assertions.Expect(Row(page, Identifier)).Not.ToContainTextAsync("DCU");
    }

    [Fact]
    public async Task Search_ByInstance_FindsItsTasks()
    {
        var page = await OpenAsync("/?q=dms-batch-1");

        await Assertions.Expect(Rows(page).First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-replication]:not(:has(.dm-kind.task))")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Page_OfATask_ShowsItsInstanceAndNoStages()
    {
        var page = await OpenAsync($"/replications/{Identifier}");

        await Assertions.Expect(page.Locator("[data-kind]")).ToHaveTextAsync("Task");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Replication instance" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-stage]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Settings_OfATask_AreWordsAndJson()
    {
        var page = await OpenAsync($"/replications/{Identifier}");

        await page.GetByRole(AriaRole.Link, new() { Name = "Settings", Exact = true }).ClickAsync();

        var mappings = page.Locator("[data-field='ReplicationTask.TableMappings']");
        await Assertions.Expect(mappings).ToContainTextAsync("Renames schema shop to stock");
        await mappings.GetByRole(AriaRole.Button, new() { Name = "JSON", Exact = true }).ClickAsync();
        await Assertions.Expect(mappings.Locator("pre")).ToContainTextAsync("\"rule-action\": \"rename\"");
    }

    [Fact]
    public async Task Setting_Searched_LeavesThatOne()
    {
        var page = await OpenAsync($"/replications/{Identifier}/settings");

        await page.Locator("[data-field='ReplicationTask.ReplicationTaskSettings'] [data-find]").FillAsync("LobMaxSize");

        await Assertions.Expect(page.Locator("[data-setting]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-setting=LobMaxSize]")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/settings")]
    public async Task Phone_PageOfATask_IsNotWiderThanTheScreen(string suffix)
    {
        var page = await OpenAsync($"/replications/{Identifier}{suffix}", Look.Phone);

        Assert.Equal(Look.Phone.Width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }
}
