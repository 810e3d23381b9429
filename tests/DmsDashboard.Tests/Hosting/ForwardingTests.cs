using System.Net;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Tests.Access;
using DmsDashboard.Tests.Support;
using DmsDashboard.Tests.Support.OpenId;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Hosting;

/// <summary>Behind a reverse proxy. The test's requests come from 127.0.0.1, as the proxy's would.</summary>
public sealed class ForwardingTests
{
    private const string Hosts = "--AllowedHosts=dms.example.com;127.0.0.1";
    private const string Trusted = "--Forwarded:Networks:0=127.0.0.0/8";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task SignIn_BehindAProxyThatSpeaksHttps_IsUnderItsNameAndSecure()
    {
        await using var app = await SignedInApp.StartAsync(Trusted, Hosts);
        using var visitor = Proxied(app);
        using var form = await visitor.BeginAsync();
        var back = await visitor.AnswerAsync(form, Account.Vera);
        Assert.StartsWith("https://dms.example.com/signin-oidc?", back.ToString(), StringComparison.Ordinal);

        using var page = await visitor.FollowAsync(await visitor.GetAsync(back.PathAndQuery));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var cookie = Assert.Single(visitor.SetCookies, static cookie => cookie.StartsWith("__Host-dms-session=", StringComparison.Ordinal));
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.All(visitor.SetCookies, static cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("max-age=15552000", page.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task SignIn_CookieWithoutThePrefix_IsNotTakenOverHttps()
    {
        await using var app = await SignedInApp.StartAsync(Trusted, Hosts);
        using var plain = app.NewVisitor();
        using var _ = await plain.SignInAsync(Account.Vera);
        using var visitor = Proxied(app);
        visitor.Jar["dms-session"] = plain.Jar["dms-session"];

        using var page = await visitor.GetAsync("/");

        Assert.Equal(HttpStatusCode.Found, page.StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task Headers_OfAnybodyElse_AreIgnored()
    {
        await using var app = await SignedInApp.StartAsync("--Forwarded:Networks:0=10.1.0.0/16", Hosts);
        using var visitor = Proxied(app);
        using var form = await visitor.BeginAsync();

        var back = await visitor.AnswerAsync(form, Account.Vera);

        Assert.StartsWith(new Uri(app.Url, "/signin-oidc?").ToString(), back.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Headers_WithAHostThatIsNotAllowed_AreIgnored()
    {
        await using var app = await SignedInApp.StartAsync(Trusted, Hosts);
        using var visitor = Proxied(app);
        visitor.Headers["X-Forwarded-Host"] = "evil.example.com";
        using var form = await visitor.BeginAsync();

        var back = await visitor.AnswerAsync(form, Account.Vera);

        Assert.DoesNotContain("evil", back.ToString(), StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("/dms/activity")]
    [InlineData("/activity")]
    public async Task Path_WhetherTheProxyCutsItOffOrNot_IsInEveryAddress(string asked)
    {
        await using var app = await SignedInApp.StartAsync(Trusted, Hosts, "--Forwarded:PathBase=/dms");
        using var visitor = Proxied(app);

        using var door = await visitor.GetAsync(asked);
        Assert.Equal("/dms/sign-in?returnUrl=%2Fdms%2Factivity", door.Headers.Location?.OriginalString);
        using var form = await visitor.FollowAsync(await visitor.GetAsync("/dms/sign-in/openid?returnUrl=%2Fdms%2Factivity"));
        var back = await visitor.AnswerAsync(form, Account.Vera);
        Assert.StartsWith("https://dms.example.com/dms/signin-oidc?", back.ToString(), StringComparison.Ordinal);
        using var page = await visitor.FollowAsync(await visitor.GetAsync(back.PathAndQuery));

        Assert.Equal("/dms/activity", page.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("<base href=\"/dms/\"", await page.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        Assert.Contains(visitor.SetCookies, static cookie => cookie.StartsWith("__Secure-dms-session=", StringComparison.Ordinal) && cookie.Contains("path=/dms;", StringComparison.OrdinalIgnoreCase));
    }

    [Fact(Timeout = 60_000)]
    public async Task Path_IsInTheSentencesToPrograms()
    {
        await using var app = await SignedInApp.StartAsync(Trusted, Hosts, "--Forwarded:PathBase=/dms");
        using var visitor = Proxied(app);
        using var refused = await visitor.GetAsync("/dms/api/v1/replications");
        visitor.Headers["Authorization"] = $"Bearer {(await GivenToken.MakeAsync(app.Services, "portal", Capability.ViewReplications)).Text}";

        await foreach (var snapshot in app.Services.GetRequiredService<DmsStore>().WatchAsync(Cancelled))
        {
            if (snapshot.Targets is [{ CapturedAt: not null }])
            {
                break;
            }
        }

        using var missing = await visitor.GetAsync("/dms/api/v1/replications/nowhere");

        Assert.Contains("at /dms/access.", await refused.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("at /dms/api/v1/replications.", await missing.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Origin_OfTheProxysName_IsTheDashboardsOwn()
    {
        await using var app = await SignedInApp.StartAsync(Trusted, Hosts);
        using var visitor = Proxied(app);
        visitor.Headers["Origin"] = "https://dms.example.com";

        using var page = await visitor.GetAsync("/sign-in");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    private static Visitor Proxied(SignedInApp app)
    {
        var visitor = app.NewVisitor();
        (visitor.Headers["X-Forwarded-Proto"], visitor.Headers["X-Forwarded-Host"], visitor.Headers["X-Forwarded-For"]) = ("https", "dms.example.com", "203.0.113.7");
        return visitor;
    }
}
