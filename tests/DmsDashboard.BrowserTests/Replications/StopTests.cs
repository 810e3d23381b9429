using DmsDashboard.BrowserTests.Support;
using DmsDashboard.LocalAws.Control;
using DmsDashboard.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Replications;

public sealed class StopTests(Chromium chromium) : BrowserTest(chromium)
{
    private readonly ScopedLog _log = new();

    protected override void Configure(IServiceCollection services) => services.AddSingleton<ILoggerProvider>(_log);

    [Fact]
    public async Task Stop_Confirmed_EndsAsStopped()
    {
        var page = await OpenAsync();
        var identifier = First("running");

        var dialog = await AskAsync(page, "Stop", identifier);
        await Confirm(dialog, "Stop replication").ClickAsync();

        await Assertions.Expect(Row(page, identifier)).ToHaveAttributeAsync("data-status", "stopped", new() { Timeout = 60_000 });
        // What is logged for a press says which page it was, and which line of the activity.
        Assert.Matches(@"CircuitId=\S+ .*ActivityId=\d+", Assert.Single(_log.Lines, static line => line.StartsWith("Stop of ", StringComparison.Ordinal)));
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
