using System.Text.RegularExpressions;
using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.ActivityList;

public sealed class ActivityTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Start_Pressed_IsOnTheTimelineWithWhatFollows()
    {
        var page = await OpenAsync();
        var identifier = First("created");
        var dialog = await AskAsync(page, "Start", identifier);
        await Confirm(dialog, "Start replication").ClickAsync();

        await page.GotoAsync($"/replications/{identifier}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Activity", Exact = true }).Last.ClickAsync();

        var action = page.Locator("[data-activity][data-kind=Action]");
        await Assertions.Expect(action).ToContainTextAsync("StartReplication: start-replication");
        await Assertions.Expect(action).ToContainTextAsync("Accepted by AWS");
        await Assertions.Expect(action).ToContainTextAsync("From 127.0.0.1, Chrome.");
        await Assertions.Expect(page.Locator("[data-activity][data-kind=StateChange]").Filter(new() { HasText = "Created → initializing" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "State changes" }).ClickAsync();
        await Assertions.Expect(action).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Filters_Chosen_NarrowTheListAndTheFile()
    {
        var page = await OpenAsync();
        var identifier = First("running");
        var dialog = await AskAsync(page, "Stop", identifier);
        await Confirm(dialog, "Stop replication").ClickAsync();
        await Assertions.Expect(Row(page, identifier)).Not.ToHaveAttributeAsync("data-status", "running");

        await page.GetByRole(AriaRole.Link, new() { Name = "Activity", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Kind" }).SelectOptionAsync("People");
        await Assertions.Expect(page.Locator("[data-activity]")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Replication" }).FillAsync(identifier);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"[?&]replication={identifier}"));

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), Cancelled);
        Assert.Equal(2, lines.Length);
        Assert.Contains("StopReplication", lines[1], StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Textbox, new() { Name = "Replication" }).FillAsync("no-such");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Nothing fits the filters.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Field_ItsAnswerComesWhileSomebodyTypesOn_KeepsWhatIsTyped()
    {
        var page = await OpenAsync("/activity");
        var line = await HeldLine.OfAsync(page);
        await page.ReloadAsync();
        var field = page.GetByRole(AriaRole.Textbox, new() { Name = "Replication" });
        await field.PressSequentiallyAsync("ord");

        line.Hold();
        await field.PressAsync("Enter");
        await field.PressSequentiallyAsync("ers");
        line.Release();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Clear filters" })).ToBeVisibleAsync();

        await Assertions.Expect(field).ToHaveValueAsync("orders");
        await field.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"\?replication=orders$"));
    }
}
