using DmsDashboard.BrowserTests.Support;
using DmsDashboard.LocalAws.Control;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Replications;

public sealed class StopTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Stop_Confirmed_EndsAsStopped()
    {
        var page = await OpenAsync();
        var identifier = First("running");

        var dialog = await AskAsync(page, "Stop", identifier);
        await Confirm(dialog, "Stop replication").ClickAsync();

        await Assertions.Expect(Row(page, identifier)).ToHaveAttributeAsync("data-status", "stopped", new() { Timeout = 60_000 });
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Resume… {identifier}", Exact = true })).ToBeEnabledAsync();
    }

    [Fact]
    public async Task Stop_Refused_SaysWhatAwsSaid()
    {
        var page = await OpenAsync();
        var identifier = First("running");
        Dashboard.AwsServer.Faults.Add(new InjectedFault(FaultKind.AccessDenied) { Operation = "StopReplication" });

        var dialog = await AskAsync(page, "Stop", identifier);
        await Confirm(dialog, "Stop replication").ClickAsync();

        await Assertions.Expect(page.GetByText("dms:StopReplication").First).ToBeVisibleAsync();
        await Assertions.Expect(Row(page, identifier)).ToHaveAttributeAsync("data-status", "running");
    }
}
