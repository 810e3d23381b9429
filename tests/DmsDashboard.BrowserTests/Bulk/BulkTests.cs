using DmsDashboard.BrowserTests.Support;
using DmsDashboard.LocalAws.Control;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Bulk;

public sealed class BulkTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Start_OfThreeSelectedByKeyboard_ShowsEachResultAndTheRowsFollow()
    {
        var page = await OpenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        var identifiers = await StartableAsync(page);
        foreach (var identifier in identifiers)
        {
            await Row(page, identifier).GetByRole(AriaRole.Link, new() { Name = identifier, Exact = true }).FocusAsync();
            await page.Keyboard.PressAsync("x");
            await Assertions.Expect(Check(page, identifier)).ToBeCheckedAsync();
        }

        await page.Locator("[data-bulk=start]").PressAsync("Enter");
        var confirm = page.Locator("[data-confirm]");
        await Assertions.Expect(confirm).ToHaveTextAsync($"Start {identifiers.Count}");
        await Assertions.Expect(confirm).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        foreach (var identifier in identifiers)
        {
            await Assertions.Expect(page.Locator($"[data-result='{identifier}']")).ToHaveAttributeAsync("data-state", "Accepted", new() { Timeout = 30_000 });
        }

        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('dialog').contains(document.activeElement)"));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(DialogOf(page)).ToBeHiddenAsync();
        await Assertions.Expect(Row(page, identifiers[0])).Not.ToHaveAttributeAsync("data-status", "created");
        Assert.Equal(identifiers.Count, Dashboard.AwsServer.Requests.Of("StartReplication"));
    }

    [Fact]
    public async Task Start_OneRefused_SaysWhyAndTheOthersGoOn()
    {
        var page = await OpenAsync();
        var identifiers = await StartableAsync(page);
        foreach (var identifier in identifiers)
        {
            await Check(page, identifier).CheckAsync();
        }

        Dashboard.AwsServer.Faults.Add(new InjectedFault(FaultKind.AccessDenied) { Operation = "StartReplication", Count = 1 });
        await page.Locator("[data-bulk=start]").ClickAsync();
        await page.Locator("[data-confirm]").ClickAsync();

        var refused = page.Locator("[data-result][data-state=Refused]");
        await Assertions.Expect(refused).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await Assertions.Expect(refused).ToContainTextAsync("dms:StartReplication");
        await Assertions.Expect(page.Locator("[data-result][data-state=Accepted]")).ToHaveCountAsync(identifiers.Count - 1, new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator("[data-select-rest]")).ToHaveTextAsync("Select the 1 not done");
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("phone")]
    public async Task Axe_OnSelectionPlanAndResults_FindsNothingSerious(string name)
    {
        var look = Look.Of(name);
        var page = await OpenAsync("/", look);
        await Assertions.Expect(Rows(page).First).ToBeVisibleAsync();
        // A phone has no room for the table's head, but a screen reader finds the box there.
        await page.Locator(".c-sel [role=checkbox]").DispatchEventAsync("click");
        await Assertions.Expect(page.Locator("[data-selection]")).ToBeVisibleAsync();
        var found = new List<string>();
        await LookAtAsync(page, "bulk-selected", look, found);

        await page.Locator("[data-bulk=start]").ClickAsync();
        await Assertions.Expect(DialogOf(page)).ToBeVisibleAsync();
        await LookAtAsync(page, "bulk-start", look, found);
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("[data-bulk=stop]").ClickAsync();
        await page.Locator("[data-script]").ClickAsync();
        await LookAtAsync(page, "bulk-stop", look, found);
        await page.Locator("[data-confirm]").ClickAsync();
        await LookAtAsync(page, "bulk-results", look, found);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("[data-bulk-run]")).ToBeVisibleAsync();
        await LookAtAsync(page, "bulk-notice", look, found);

        Assert.Empty(found);
        Assert.Equal(look.Width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    private static ILocator Check(IPage page, string identifier) => page.GetByRole(AriaRole.Checkbox, new() { Name = $"Select {identifier}", Exact = true });

    // What never ran: at the demo's pace nothing else takes it meanwhile.
    private static async Task<IReadOnlyList<string>> StartableAsync(IPage page)
    {
        var rows = Rows(page, "created");
        await Assertions.Expect(rows.First).ToBeVisibleAsync();
        return [.. (await rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.replication)")).Take(3)];
    }

    private static async Task LookAtAsync(IPage page, string name, Look look, List<string> found)
    {
        await Screenshots.TakeAsync(page, name, look);
        found.AddRange(await Axe.SeriousAsync(page, name));
    }
}
