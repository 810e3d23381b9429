using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Replications;

public sealed class FailureTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Failed_OnItsOwnPage_ShowsItsReasonInAwsWords()
    {
        var page = await OpenAsync();
        var failed = Dashboard.Find(static replication => replication.Status.Is("failed") && replication.FailureMessages.Count > 0);

        await page.GotoAsync($"/replications/{failed.ReplicationConfigIdentifier}");

        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(failed.FailureMessages[0]);
    }

    [Fact]
    public async Task Failed_InTheList_SaysWhatBroke()
    {
        var page = await OpenAsync();
        var failed = Dashboard.Find(static replication => replication.Status.Is("failed"));

        var row = Row(page, failed.ReplicationConfigIdentifier);

        await Assertions.Expect(row).ToHaveAttributeAsync("data-health", "failed");
        await Assertions.Expect(row).ToContainTextAsync("Failed");
    }
}
