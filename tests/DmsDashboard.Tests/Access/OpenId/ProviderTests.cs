using System.Net;
using DmsDashboard.Tests.Support;
using DmsDashboard.Tests.Support.OpenId;

namespace DmsDashboard.Tests.Access.OpenId;

/// <summary>A provider that is away, or not what it says.</summary>
public sealed class ProviderTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Provider_Away_IsSaidWithItsAge_AndTriedAgain()
    {
        await using var app = await SignedInApp.StartAsync();
        app.Provider.Flaws = new ProviderFlaws { IsDown = true };
        using var visitor = app.NewVisitor();

        using var failed = await visitor.BeginAsync("/logs");
        Assert.Equal("/sign-in", failed.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("fault=Provider", failed.RequestMessage.RequestUri.Query, StringComparison.Ordinal);
        app.Time.Advance(TimeSpan.FromSeconds(12));
        using var later = await visitor.GetAsync("/sign-in?returnUrl=%2Flogs");
        var text = await later.Content.ReadAsStringAsync(Cancelled);
        Assert.Contains("did not answer as it should, 12 s ago", text, StringComparison.Ordinal);
        Assert.Contains("Try again with the test provider", text, StringComparison.Ordinal);

        app.Provider.Flaws = new ProviderFlaws();
        using var page = await visitor.SignInAsync(Account.Vera, "/logs");

        Assert.Equal("/logs", page.RequestMessage!.RequestUri!.PathAndQuery);
        using var door = await app.NewVisitor().GetAsync("/sign-in");
        Assert.DoesNotContain("ago", await door.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Provider_Gone_DoesNotKeepTheDashboardFromStarting()
    {
        var provider = await TestProvider.StartAsync();
        await using var app = await SignedInApp.StartAsync(null, provider);
        await provider.StopAsync();
        using var visitor = app.NewVisitor();

        using var failed = await visitor.BeginAsync();

        Assert.Contains("fault=Provider", failed.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
        Assert.Contains(app.Log.Entries, static entry => entry.Text.Contains("The sign-in provider", StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Provider_DownAfterItWasRead_IsStillBelieved()
    {
        await using var app = await SignedInApp.StartAsync();
        app.Provider.HasGroupsInIdToken = true;
        using var first = app.NewVisitor();
        using var one = await first.SignInAsync(Account.Vera);
        app.Provider.Flaws = new ProviderFlaws { IsDown = true };
        app.Time.Advance(TimeSpan.FromHours(2));
        using var second = app.NewVisitor();

        using var two = await second.SignInAsync(Account.Vera);

        Assert.Equal(HttpStatusCode.OK, two.StatusCode);
        Assert.Equal("/", two.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("https://evil.example.com", null)]
    [InlineData(null, "http://tokens.example.com/token")]
    [InlineData(null, "not an address")]
    public async Task Document_NotToBeTrusted_IsNotUsed(string? issuer, string? tokenEndpoint)
    {
        await using var app = await SignedInApp.StartAsync();
        app.Provider.Flaws = new ProviderFlaws { DiscoveryIssuer = issuer, TokenEndpoint = tokenEndpoint };
        using var visitor = app.NewVisitor();

        using var failed = await visitor.BeginAsync();

        Assert.Contains("fault=Provider", failed.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Redirect_Address_IsTheOneToRegister()
    {
        await using var app = await SignedInApp.StartAsync();
        app.Provider.RedirectUris.Add(new Uri(app.Url, "/signin-oidc").ToString());
        using var visitor = app.NewVisitor();

        using var page = await visitor.SignInAsync(Account.Vera);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }
}
