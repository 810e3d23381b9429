using System.Text.RegularExpressions;
using DmsDashboard.BrowserTests.Support;
using DmsDashboard.LocalAws.Control;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Status;

/// <summary>The dashboard's own traffic, as a person finds it from the bar on top of every page.</summary>
public sealed class DashboardStatusTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Throttled_RequestsOfThePolls_AreCountedLiveAndSaidInWords()
    {
        var page = await OpenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "dashboard status" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dashboard status" })).ToBeVisibleAsync();
        var row = page.Locator("[data-operation=DescribeReplications]");
        await Assertions.Expect(row.Locator("[data-throttled='0']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-fact='Open pages'] dd").First).ToHaveTextAsync("1");
        await Assertions.Expect(page.Locator("[data-fact='Open pages']")).ToContainTextAsync("all connected");

        Dashboard.AwsServer.Faults.Add(new InjectedFault(FaultKind.Throttling) { Operation = "DescribeReplications", Count = 2 });

        await Assertions.Expect(row.Locator("[data-throttled='2']")).ToBeVisibleAsync();
        await Assertions.Expect(row.GetByRole(AriaRole.Img)).ToHaveAttributeAsync("aria-label", new Regex("2 throttled"));
        await Assertions.Expect(page.GetByText("2 throttles in the last hour")).ToBeVisibleAsync();
        Assert.Empty(await Axe.SeriousAsync(page, "dashboard status with throttles"));
    }
}
