using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Dialogs;

public sealed class StopDialogTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string FromPostgres = "newsletter-postgres-to-redshift";

    [Fact]
    public async Task Task_Stopped_SaysWhatStaysBehindAndStops()
    {
        var page = await OpenAsync();

        var dialog = await AskAsync(page, "Stop", FromPostgres);
        await Assertions.Expect(Confirm(dialog, "Keep running")).ToBeFocusedAsync();
        await Assertions.Expect(dialog.GetByText("The PostgreSQL source keeps its WAL.")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.GetByText("The replication instance dms-prod-1 stays billed as before.")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.GetByText("DCU")).ToBeHiddenAsync();
        await Confirm(dialog, "Stop replication task").ClickAsync();

        await Assertions.Expect(Row(page, FromPostgres)).ToHaveAttributeAsync("data-status", "stopped", new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task Serverless_AskedToStop_SaysUntilWhenItIsBilled()
    {
        var page = await OpenAsync();

        var dialog = await AskAsync(page, "Stop", First("running"));

        await Assertions.Expect(dialog.GetByText("DCU stay billed for 48 h")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.GetByText("UTC: ")).ToContainTextAsync("DCU-hours");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        Assert.Equal(0, Dashboard.AwsServer.Requests.Of("StopReplication"));
    }
}
