using System.Text.RegularExpressions;
using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Progress;

public sealed partial class ProgressTests(Chromium chromium) : BrowserTest(chromium)
{
    protected override string Scenario => "loads";

    [Fact]
    public async Task Loading_OnListAndDetail_ShowsWhatIsLeftAsARangeWithItsBasis()
    {
        var page = await OpenAsync(look: Look.Light);
        var row = Row(page, "usual-mysql-to-aurora");

        await Assertions.Expect(row.Locator("[data-eta]")).ToContainTextAsync(Range(), new() { Timeout = 60_000 });
        await Assertions.Expect(row.Locator("[data-eta]")).ToHaveAttributeAsync("title", Basis());

        await Screenshots.TakeAsync(page, "progress/list", Look.Light);

        await row.GetByRole(AriaRole.Link, new() { Name = "usual-mysql-to-aurora" }).First.ClickAsync();
        var eta = page.Locator("[data-load-eta]");
        await Assertions.Expect(eta).ToContainTextAsync(Range());
        await Assertions.Expect(eta.Locator("[data-basis]")).ToContainTextAsync(Basis());
        await Screenshots.TakeAsync(page, "progress/detail", Look.Light);
        Assert.Empty(await Axe.SeriousAsync(page, "detail of a load"));
    }

    [GeneratedRegex("≈ .+ – .+ left")]
    private static partial Regex Range();

    [GeneratedRegex("[Ee]stimate from .+ (a minute|an hour) .+; .+")]
    private static partial Regex Basis();
}
