using DmsDashboard.BrowserTests.Support;
using DmsDashboard.Tests.Support.OpenId;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.SignIn;

/// <summary>Behind a proxy that speaks https, under a path, inside a page of another site: everything at once that must not break an address or a cookie.</summary>
public sealed class PathBaseTests(Chromium chromium) : BrowserTest(chromium), IAsyncDisposable
{
    private TestProvider? _provider;
    private PathProxy? _proxy;
    private Site? _portal;

    // To a browser localhost and 127.0.0.1 are two sites.
    private string PortalOrigin => _portal!.Origin.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    protected override async Task<string[]> PrepareAsync()
    {
        (_provider, _proxy, _portal) = (await TestProvider.StartAsync(), await PathProxy.StartAsync(), await Site.StartAsync());
        return
        [
            .. _provider.Arguments, "--Forwarded:Networks:0=127.0.0.1", $"--Forwarded:PathBase={PathProxy.Path}", "--AllowedHosts=127.0.0.1",
            $"--Embedding:Ancestors:0={PortalOrigin}", "--Embedding:CrossSite=true",
        ];
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await DisposeAsync();
        foreach (var part in new IAsyncDisposable?[] { _portal, _proxy, _provider })
        {
            if (part is not null)
            {
                await part.DisposeAsync();
            }
        }
    }

    [Fact(Timeout = 180_000)]
    public async Task SignIn_InsideAnotherSitesPage_OpensATabAndTheFrameFollows_AndAllStaysUnderThePath()
    {
        _proxy!.Dashboard = Dashboard.Url;
        var page = await NewPageAsync();
        var strays = new List<string>();
        page.Context.Request += (_, request) =>
        {
            if (request.Url.StartsWith(_proxy.Url.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal) && !request.Url.StartsWith(_proxy.Url.ToString(), StringComparison.Ordinal))
            {
                strays.Add(request.Url);
            }
        };
        await page.GotoAsync($"{PortalOrigin}/?frame={Uri.EscapeDataString($"{_proxy.Url}?embed=1")}");
        var frame = page.FrameLocator("iframe");
        await Assertions.Expect(frame.Locator("[data-sign-in]")).ToBeVisibleAsync();

        // Providers are in no frame: a tab of its own, in which the person is the dashboard's own then.
        var tab = await page.Context.RunAndWaitForPageAsync(() => frame.Locator("[data-sign-in]").ClickAsync());
        await tab.GetByLabel("Name").FillAsync(Account.Olaf.Name);
        await tab.GetByLabel("Password").FillAsync(Account.Olaf.Name);
        await tab.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(Rows(tab).First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.StartsWith(_proxy.Url.ToString(), tab.Url, StringComparison.Ordinal);

        // In a browser without windows every tab is seen all the time.
        await frame.Locator("body").EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");
        await Assertions.Expect(frame.Locator("html[data-chrome=embed] [data-replication]").First).ToBeVisibleAsync(new() { Timeout = 60_000 });

        await tab.Locator("[data-replication] a").First.ClickAsync();
        await tab.WaitForURLAsync($"{_proxy.Url}replications/**");
        await Assertions.Expect(tab.Locator("h1")).ToBeVisibleAsync();
        await tab.ReloadAsync();
        await Assertions.Expect(tab.Locator("[data-freshness]:not([data-freshness=reading])")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await tab.Locator("[data-user]").ClickAsync();
        await tab.Locator("[data-sign-out]").ClickAsync();

        await Assertions.Expect(tab.GetByRole(AriaRole.Heading, new() { Name = "You were signed out" })).ToBeVisibleAsync();
        Assert.StartsWith($"{_proxy.Url}signed-out", tab.Url, StringComparison.Ordinal);
        await Assertions.Expect(frame.GetByRole(AriaRole.Heading, new() { Name = "You were signed out" })).ToBeVisibleAsync();
        Assert.Empty(strays);
    }
}
