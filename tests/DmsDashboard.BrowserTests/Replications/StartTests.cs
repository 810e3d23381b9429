using DmsDashboard.BrowserTests.Support;
using DmsDashboard.Model;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Replications;

public sealed class StartTests(Chromium chromium) : BrowserTest(chromium)
{
    private const int StartUpLimitMillis = 150_000;

    [Fact]
    public async Task Start_Confirmed_GoesThroughEveryStageToRunningAndLoads()
    {
        var page = await OpenAsync();
        var identifier = First("created");
        await StatusRecord.BeginAsync(page, identifier);

        var dialog = await AskAsync(page, "Start", identifier);
        await Confirm(dialog, "Start replication").ClickAsync();

        await Assertions.Expect(Row(page, identifier)).ToHaveAttributeAsync("data-status", "running", new() { Timeout = StartUpLimitMillis });
        var seen = await StatusRecord.ReadAsync(page);
        Assert.Equal(["created", .. StartupStages.All], seen);

        var progress = Row(page, identifier).GetByRole(AriaRole.Progressbar).First;
        var before = await progress.GetAttributeAsync("aria-valuetext") ?? "";
        await Assertions.Expect(progress).Not.ToHaveAttributeAsync("aria-valuetext", before, new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task Start_OnItsOwnPage_ShowsTheStagesOneAfterTheOther()
    {
        var list = await OpenAsync();
        var identifier = First("created");
        var page = await OpenAsync($"/replications/{identifier}");

        await page.GetByRole(AriaRole.Button, new() { Name = "Start…" }).First.ClickAsync();
        await Confirm(DialogOf(page), "Start replication").ClickAsync();

        foreach (var stage in StartupStages.All[..3])
        {
            await Assertions.Expect(page.Locator($"[data-stage='{stage}'][data-stage-state=done]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        }
    }

    [Fact]
    public async Task Start_ConfirmedTwice_IsAskedOfAwsOnce()
    {
        var page = await OpenAsync();
        var identifier = First("created");

        var dialog = await AskAsync(page, "Start", identifier);
        await Confirm(dialog, "Start replication").DblClickAsync();

        await Assertions.Expect(Row(page, identifier)).Not.ToHaveAttributeAsync("data-status", "created");
        Assert.Equal(1, Dashboard.AwsServer.Requests.Of("StartReplication"));
    }

    [Fact]
    public async Task Start_Cancelled_AsksNothingOfAws()
    {
        var page = await OpenAsync();
        var identifier = First("created");

        var dialog = await AskAsync(page, "Start", identifier);
        await Confirm(dialog, "Cancel").ClickAsync();

        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Assertions.Expect(Row(page, identifier)).ToHaveAttributeAsync("data-status", "created");
        Assert.Equal(0, Dashboard.AwsServer.Requests.Of("StartReplication"));
    }
}
