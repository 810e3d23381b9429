using DmsDashboard.Actions.Access;
using DmsDashboard.BrowserTests.Support;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Portal;

/// <summary>The sample page of docs/portal, from another origin and with a token: what stands in it works as it stands there.</summary>
public sealed class PortalTests(Chromium chromium) : BrowserTest(chromium)
{
    private PortalSite? _site;

    protected override async Task<string[]> PrepareAsync()
    {
        Assert.SkipWhen(PortalSite.Missing is not null, PortalSite.Missing ?? "");
        _site = await PortalSite.StartAsync();
        return [$"--Cors:Origins:0={_site.Origin}"];
    }

    [Fact(Timeout = 120_000)]
    public async Task Sample_WithAToken_ListsStartsOnceAndFollowsALog()
    {
        await using var site = _site!;
        var page = await NewPageAsync();
        await page.GotoAsync($"{site.Origin}/index.html");
        await page.GetByLabel("Dashboard").FillAsync(Dashboard.Url.ToString());
        await page.GetByLabel("Token").FillAsync(await TokenAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Connect", Exact = true }).ClickAsync();

        // The connection and the list each take a while on a busy machine.
        await Assertions.Expect(page.Locator("[data-list] tr")).ToHaveCountAsync(Dashboard.Count, new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("[data-status]")).ToHaveTextAsync("Connected.");

        var created = First("created");
        var sent = await page.RunAndWaitForRequestAsync(() => Button(page, $"Start {created}").ClickAsync(), static request => request.Method == "POST");
        await Assertions.Expect(page.Locator("[data-status]")).ToContainTextAsync("was accepted", new() { Timeout = 30_000 });
        await Assertions.Expect(RowOf(page, created).Locator("td").Nth(2)).Not.ToHaveTextAsync("created", new() { Timeout = 60_000 });
        Assert.Equal(36, (await sent.HeaderValueAsync("Idempotency-Key"))?.Length);
        Assert.Equal(1, Dashboard.AwsServer.Requests.Of("StartReplication"));

        await Button(page, $"Log {First("running")}").ClickAsync();
        await Assertions.Expect(page.Locator("[data-log] div").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator RowOf(IPage page, string identifier) => page.Locator("[data-list] tr").Filter(new() { Has = Button(page, $"Start {identifier}") });

    private async Task<string> TokenAsync()
    {
        var admin = new ActionOrigin("the test", "nowhere") { Permissions = RoleCapabilities.Of(Role.Admin) };
        var may = Permissions.Of([Capability.ViewReplications, Capability.ReadLogs, Capability.StartReplication]);
        var made = await Dashboard.Services.GetRequiredService<TokenActions>().CreateAsync(new TokenRequest("portal", may, Dashboard.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(1)), admin, Cancelled);
        return made.Secret?.Text ?? throw new InvalidOperationException(made.Result.Sentence);
    }
}
