using System.Text.RegularExpressions;
using DmsDashboard.BrowserTests.Support;
using DmsDashboard.LocalAws.Control;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Tables;

public sealed class TablesTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Running = "orders-oracle-to-aurora";
    private const string Stopped = "returns-postgres-to-aurora";

    [Fact]
    public async Task Tab_OfARunningReplication_NarrowsAndSortsAndKeepsThatInItsAddress()
    {
        var page = await OpenAsync($"/replications/{Running}");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Tables") }).ClickAsync();
        await Assertions.Expect(Tables(page)).Not.ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search tables" }).FillAsync("order");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("[?&]q=order"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Rows loaded" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Rows loaded" })).ToHaveAttributeAsync("aria-sort", "descending");
        var names = await Tables(page).EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.table)");
        Assert.All(names, static name => Assert.Contains("order", name, StringComparison.OrdinalIgnoreCase));

        await page.ReloadAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Rows loaded" })).ToHaveAttributeAsync("aria-sort", "descending");
        await Assertions.Expect(Tables(page)).ToHaveCountAsync(names.Length);
    }

    [Fact]
    public async Task Reload_TickedByKeyboard_IsDoneWhenTheNameIsRight()
    {
        var page = await OpenTablesAsync(Running);
        var row = page.Locator("tr[data-state='Table completed']").First;
        var name = await row.GetAttributeAsync("data-table") ?? "";
        await page.GetByRole(AriaRole.Checkbox, new() { Name = $"Tick {name}", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator("[data-selected='1']")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Reload… selected tables" }).ClickAsync();
        var dialog = DialogOf(page);
        await Assertions.Expect(dialog).ToContainTextAsync(name);
        await Assertions.Expect(dialog).ToContainTextAsync("--reload-option data-reload");
        var confirm = Confirm(dialog, "Drop and reload 1 table");
        await dialog.GetByRole(AriaRole.Textbox).FillAsync("orders");
        await Assertions.Expect(confirm).ToBeDisabledAsync();
        await dialog.GetByRole(AriaRole.Textbox).FillAsync(Running);
        await confirm.ClickAsync();

        await Assertions.Expect(dialog).Not.ToBeVisibleAsync();
        // At the demo's pace a table may be through before it is looked at; that it was loaded again stays.
        await Assertions.Expect(page.Locator($"tr[data-table='{name}']")).ToContainTextAsync("loaded again", new() { Timeout = 60_000 });
        Assert.Equal(1, Dashboard.AwsServer.Requests.Of("ReloadReplicationTables"));
    }

    [Fact]
    public async Task Reload_RefusedByAws_StaysWithTheReason()
    {
        Dashboard.AwsServer.Faults.Add(new InjectedFault(FaultKind.AccessDenied) { Operation = "ReloadReplicationTables" });
        var page = await OpenTablesAsync(Running);
        await page.Locator("tr[data-state='Table completed']").First.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Reload…") }).ClickAsync();
        var dialog = DialogOf(page);
        await dialog.GetByRole(AriaRole.Textbox).FillAsync(Running);

        await Confirm(dialog, "Drop and reload 1 table").ClickAsync();

        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("dms:ReloadReplicationTables");
    }

    [Fact]
    public async Task Reload_OfWhatDoesNotRun_SaysWhyWhenPressed()
    {
        var page = await OpenTablesAsync(Stopped);
        var reload = page.GetByRole(AriaRole.Button, new() { Name = "Reload… selected tables" });
        await Assertions.Expect(reload).ToHaveAttributeAsync("aria-disabled", "true");

        await reload.ClickAsync(new() { Force = true });

        // What happens elsewhere is told beside it.
        await Assertions.Expect(page.Locator("[data-toast]").Filter(new() { HasText = "not possible now" })).ToBeVisibleAsync();
        await Assertions.Expect(DialogOf(page)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Details_Opened_AreInTheAddress()
    {
        var page = await OpenTablesAsync(Running);
        var name = await Tables(page).First.GetAttributeAsync("data-table") ?? "";
        await page.Locator($"tr[data-table='{name}'] .t-name button").ClickAsync();
        await Assertions.Expect(DialogOf(page)).ToContainTextAsync("FullLoadRows");

        await page.ReloadAsync();

        await Assertions.Expect(DialogOf(page)).ToContainTextAsync(name);
    }

    [Fact]
    public async Task Csv_FilteredByKeyboard_HoldsTheTablesThatAreShown()
    {
        var page = await OpenTablesAsync(Running);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Mismatched") }).PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("[?&]show=mismatched"));
        await page.GetByRole(AriaRole.Columnheader, new() { Name = "Table", Exact = true }).GetByRole(AriaRole.Button).PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("[?&]sort=name"));
        await Assertions.Expect(Tables(page)).ToHaveCountAsync(3);
        var shown = await Tables(page).EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.table)");

        var link = page.GetByRole(AriaRole.Link, new() { Name = "CSV" });
        await Assertions.Expect(link).ToHaveAttributeAsync("href", new Regex("sort=name"));
        var download = await page.RunAndWaitForDownloadAsync(() => link.PressAsync("Enter"));

        Assert.Matches($"^dms-tables-{Running}-[0-9]{{8}}-[0-9]{{6}}\\.csv$", download.SuggestedFilename);
        var lines = (await File.ReadAllTextAsync(await download.PathAsync(), Cancelled)).Split("\r\n");
        Assert.StartsWith("SchemaName,TableName,TableState,", lines[0], StringComparison.Ordinal);
        // Names of the demo need no quotes.
        Assert.Equal(shown, lines[1..^1].Select(static line => string.Join('.', line.Split(',')[..2])));
        Assert.Empty(await Axe.SeriousAsync(page, "tables"));
    }

    [Fact]
    public async Task Rates_AfterTwoReadings_AreShownAndSort()
    {
        var page = await OpenTablesAsync(Running);
        await page.GetByRole(AriaRole.Button, new() { Name = "Rate" }).ClickAsync();

        await Assertions.Expect(Tables(page).First.Locator(".t-rate")).ToContainTextAsync(new Regex("[1-9].*(rows|changes)/s"), new() { Timeout = 30_000 });
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Rate" })).ToHaveAttributeAsync("aria-sort", "descending");
    }

    private async Task<IPage> OpenTablesAsync(string identifier)
    {
        var page = await OpenAsync($"/replications/{identifier}/tables");
        await Assertions.Expect(page.Locator("[data-tables-read]")).ToBeVisibleAsync();
        return page;
    }

    private static ILocator Tables(IPage page) => page.Locator("tr[data-table]");
}
