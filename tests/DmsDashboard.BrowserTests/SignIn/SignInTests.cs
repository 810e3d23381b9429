using DmsDashboard.BrowserTests.Support;
using DmsDashboard.Tests.Support.OpenId;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.SignIn;

/// <summary>People who sign in at a provider, with a real browser.</summary>
public sealed class SignInTests(Chromium chromium) : BrowserTest(chromium), IAsyncDisposable
{
    private TestProvider? _provider;

    protected override async Task<string[]> PrepareAsync()
    {
        _provider = await TestProvider.StartAsync();
        return _provider.Arguments;
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await DisposeAsync();
        if (_provider is not null)
        {
            await _provider.DisposeAsync();
        }
    }

    [Fact]
    public async Task Viewer_SignsIn_SeesThePageAskedFor_AndNoButtons()
    {
        var page = await NewPageAsync();
        await page.GotoAsync("/activity?who=vera");
        await SignInAsync(page, Account.Vera);

        await Assertions.Expect(page.Locator("[data-freshness]:not([data-freshness=reading])")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.Equal("/activity?who=vera", new Uri(page.Url).PathAndQuery);
        await page.GetByRole(AriaRole.Link, new() { Name = "Replications", Exact = true }).ClickAsync();
        await Assertions.Expect(Rows(page).First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-user]")).ToContainTextAsync("vera");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Stop…" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Start…" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Operator_SignsIn_HasTheButtons()
    {
        var page = await NewPageAsync();
        await page.GotoAsync("/");
        await SignInAsync(page, Account.Olaf);

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Stop…" }).First).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    [Fact(Timeout = 180_000)]
    public async Task OpenPage_IsDrawnAnew_IsNoSignOfItsPerson_AndAKeyIs()
    {
        var page = await NewPageAsync();
        await page.GotoAsync("/");
        await SignInAsync(page, Account.Vera);
        var age = page.Locator("[data-freshness=live]");
        await Assertions.Expect(age).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await UntilDrawnAnewAsync();
        var seen = await SeenAtAsync();
        await UntilDrawnAnewAsync();
        await UntilDrawnAnewAsync();
        Assert.Equal(seen, await SeenAtAsync());

        await page.Keyboard.PressAsync("ArrowDown");

        while (await SeenAtAsync() == seen)
        {
            await UntilDrawnAnewAsync();
        }

        async Task UntilDrawnAnewAsync()
        {
            var at = await age.GetAttributeAsync("data-at");
            await Assertions.Expect(age).Not.ToHaveAttributeAsync("data-at", at!, new() { Timeout = 60_000 });
        }

        async Task<DateTimeOffset> SeenAtAsync() => (await Dashboard.Sessions.ListAsync(Cancelled)).Single().SeenAt;
    }

    [Fact]
    public async Task StatusPage_SessionIsOver_LeadsToTheSignIn()
    {
        var page = await NewPageAsync();
        await page.GotoAsync("/status");
        await SignInAsync(page, Account.Vera);
        await Assertions.Expect(page.Locator("[data-report]")).ToBeVisibleAsync();

        await page.Context.ClearCookiesAsync();
        await page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");

        await Assertions.Expect(page.Locator("[data-sign-in]")).ToBeVisibleAsync();
        Assert.Equal("/sign-in", new Uri(page.Url).AbsolutePath);
    }

    [Fact]
    public async Task SignOut_InOnePage_EndsTheOtherToo()
    {
        var page = await NewPageAsync();
        await page.GotoAsync("/");
        await SignInAsync(page, Account.Vera);
        await Assertions.Expect(Rows(page).First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/logs");
        await Assertions.Expect(other.Locator("[data-freshness]:not([data-freshness=reading])")).ToBeVisibleAsync();

        await page.Locator("[data-user]").ClickAsync();
        await page.Locator("[data-sign-out]").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "You were signed out" })).ToBeVisibleAsync();
        await Assertions.Expect(other.GetByRole(AriaRole.Heading, new() { Name = "You were signed out" })).ToBeVisibleAsync();
        await other.Locator("[data-sign-in]").ClickAsync();
        await FillAsync(other, Account.Vera);
        await Assertions.Expect(other.Locator("[data-freshness]:not([data-freshness=reading])")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.Equal("/logs", new Uri(other.Url).AbsolutePath);
    }

    [Fact]
    public async Task SignIn_WithoutJavaScript_LeadsToThePage()
    {
        var page = await NewPageAsync();
        await using var context = await page.Context.Browser!.NewContextAsync(new() { JavaScriptEnabled = false, BaseURL = Dashboard.Url.ToString() });
        var plain = await context.NewPageAsync();
        await plain.GotoAsync("/sign-out");
        await plain.GotoAsync("/activity");
        await SignInAsync(plain, Account.Vera);

        Assert.Equal("/activity", new Uri(plain.Url).AbsolutePath);
        await plain.GotoAsync("/sign-out");
        await plain.Locator("[data-sign-out]").ClickAsync();
        await Assertions.Expect(plain.GetByRole(AriaRole.Heading, new() { Name = "You were signed out" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("phone")]
    public async Task Axe_OnThePagesBeforeTheDoor_FindsNothingSerious(string name)
    {
        var look = Look.Of(name);
        var page = await NewPageAsync(look);
        var found = new List<string>();

        await LookAtAsync("/sign-in?returnUrl=%2Flogs", "sign-in");
        await LookAtAsync("/sign-in?fault=Lost", "sign-in-wrong");
        await LookAtAsync("/signed-out?why=Idle&returnUrl=%2Flogs", "signed-out");
        await page.GotoAsync("/");
        await SignInAsync(page, Account.Nils);
        await LookAtAsync("/no-access", "no-access");
        await LookAtAsync("/sign-out", "sign-out");

        Assert.Empty(found);

        async Task LookAtAsync(string path, string subject)
        {
            await page.GotoAsync(path);
            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
            await Screenshots.TakeAsync(page, subject, look);
            found.AddRange(await Axe.SeriousAsync(page, subject));
            Assert.Equal(look.Width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        }
    }

    private static async Task SignInAsync(IPage page, Account account)
    {
        await page.Locator("[data-sign-in]").ClickAsync();
        await FillAsync(page, account);
    }

    private static async Task FillAsync(IPage page, Account account)
    {
        await page.GetByLabel("Name").FillAsync(account.Name);
        await page.GetByLabel("Password").FillAsync(account.Name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }
}
