using DmsDashboard.BrowserTests.Support;
using DmsDashboard.LocalAws.Control;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Connection;

public sealed class AwsGoneTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Endpoint_KilledAndBack_KeepsTheDataSaysSoAndRecovers()
    {
        var page = await OpenAsync();
        var count = Dashboard.Count;
        await Assertions.Expect(Rows(page)).ToHaveCountAsync(count);

        await Dashboard.Aws.StopServerAsync();
        await Assertions.Expect(page.Locator("[data-fault]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(Rows(page)).ToHaveCountAsync(count);

        await Dashboard.Aws.RestartServerAsync(Cancelled);
        await Assertions.Expect(page.Locator("[data-fault]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("[data-freshness=live]")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(FaultKind.AccessDenied, "dms:DescribeReplications")]
    [InlineData(FaultKind.ExpiredToken, "expired")]
    public async Task Endpoint_Refuses_SaysWhy(FaultKind kind, string words)
    {
        var page = await OpenAsync();

        Dashboard.AwsServer.Faults.Add(new InjectedFault(kind) { Operation = "DescribeReplications" });

        await Assertions.Expect(page.Locator("[data-fault]")).ToContainTextAsync(words, new() { Timeout = 60_000 });
        await Assertions.Expect(Rows(page)).ToHaveCountAsync(Dashboard.Count);
    }
}
