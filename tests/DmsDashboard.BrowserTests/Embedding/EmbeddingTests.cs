using DmsDashboard.BrowserTests.Support;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Embedding;

/// <summary>Pages inside another site's page.</summary>
public sealed class EmbeddingTests(Chromium chromium) : BrowserTest(chromium)
{
    private Site? _portal;
    private Site? _stranger;

    protected override async Task<string[]> PrepareAsync()
    {
        (_portal, _stranger) = (await Site.StartAsync(), await Site.StartAsync());
        return [$"--Embedding:Ancestors:0={_portal.Origin}"];
    }

    // Of the site that is not named.
    protected override bool IsExpected(string said) => said.Contains("frame-ancestors", StringComparison.Ordinal);

    [Fact(Timeout = 120_000)]
    public async Task Pages_InsideANamedSite_HaveTheSmallBarFromAddressToAddress()
    {
        await using var portal = _portal!;
        await using var stranger = _stranger!;
        foreach (var look in new[] { Look.Phone, Look.Dark, Look.Light })
        {
            var shown = await FramedAsync(portal, look, "/?embed=1");
            await Screenshots.TakeAsync(shown.Page, "embedded", look);
        }

        var (page, frame) = await FramedAsync(portal, Look.Light, "/?embed=1");
        var bar = frame.Locator(".dm-top");
        Assert.Equal(40, await bar.EvaluateAsync<double>("bar => bar.getBoundingClientRect().height"));
        await Assertions.Expect(bar.Locator(".dm-target, .dm-sel")).ToBeVisibleAsync();
        await Assertions.Expect(bar.Locator(".dm-nav, .dm-brand, [data-toggle-theme], .dm-clock").Filter(new() { Visible = true })).ToHaveCountAsync(0);

        // An address that the server asks for, then one that a person presses.
        await frame.Locator("[data-tile]").First.ClickAsync();
        await Assertions.Expect(frame.Locator("[data-tile][aria-pressed=true]")).ToHaveCountAsync(1);
        Assert.Contains("embed=1", page.Frames[1].Url, StringComparison.Ordinal);
        await frame.Locator("[data-replication] a").First.ClickAsync();
        await Assertions.Expect(frame.Locator("h1")).ToBeVisibleAsync();
        await page.Frames[1].WaitForURLAsync("**/replications/**");
        Assert.Contains("embed=1", page.Frames[1].Url, StringComparison.Ordinal);
        await Screenshots.TakeAsync(page, "embedded-detail", Look.Light);
        await frame.Locator("body").EvaluateAsync("() => location.reload()");
        await Assertions.Expect(frame.Locator("html[data-chrome=embed] .dm-top")).ToBeVisibleAsync();

        var other = await NewPageAsync();
        await other.GotoAsync(stranger.Framing(new Uri(Dashboard.Url, "/?embed=1")));
        await Assertions.Expect(other.FrameLocator("iframe").Locator(".dm-top")).ToHaveCountAsync(0);
        Assert.StartsWith("chrome-error:", other.Frames[1].Url, StringComparison.Ordinal);
    }

    private async Task<(IPage Page, IFrameLocator Frame)> FramedAsync(Site site, Look look, string path)
    {
        var page = await NewPageAsync(look);
        await page.GotoAsync(site.Framing(new Uri(Dashboard.Url, path)));
        var frame = page.FrameLocator("iframe");
        await Assertions.Expect(frame.Locator("[data-freshness]:not([data-freshness=reading])")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        // Browsers do not tell a page in a frame how much of it is seen: the list is drawn all the same, from its first row on.
        await Assertions.Expect(frame.GetByText("failed first, then at risk")).ToBeVisibleAsync();
        await Assertions.Expect(frame.Locator("[data-replication]").First).ToBeVisibleAsync();
        return (page, frame);
    }
}
