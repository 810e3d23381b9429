using System.Net;
using DmsDashboard.Tests.Support;
using DmsDashboard.Tests.Support.OpenId;

namespace DmsDashboard.Tests.Access.OpenId;

/// <summary>Through the wire, with a provider that speaks the protocol and is strict about it.</summary>
public sealed class SignInTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task SignIn_AtTheProvider_ComesBackToThePageThatWasAskedFor()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();

        using var asked = await visitor.GetAsync("/activity?who=anna");
        Assert.Equal("/sign-in?returnUrl=%2Factivity%3Fwho%3Danna", asked.Headers.Location?.OriginalString);
        using var door = await visitor.FollowAsync(asked);
        var page = await TextAsync(door);
        Assert.Contains("Continue with the test provider", page, StringComparison.Ordinal);
        Assert.Contains("/sign-in/openid?returnUrl=%2Factivity%3Fwho%3Danna", page, StringComparison.Ordinal);

        using var signedIn = await visitor.SignInAsync(Account.Vera, "/activity?who=anna");

        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        Assert.Equal("/activity?who=anna", signedIn.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("anna", "signed in as admin")]
    [InlineData("olaf", "signed in as operator")]
    [InlineData("vera", "signed in as viewer")]
    public async Task SignIn_WhoIsInAGroup_HasItsRole(string name, string word)
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var _ = await visitor.SignInAsync(Account.Of(name));

        using var page = await visitor.GetAsync("/sign-out");

        var text = await TextAsync(page);
        Assert.Contains(word, text, StringComparison.Ordinal);
        Assert.Contains($"<b>{name}</b>", text, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignIn_GroupsInTheTokenOrInUserInfo_GiveTheSame(bool isInToken)
    {
        await using var app = await SignedInApp.StartAsync();
        app.Provider.HasGroupsInIdToken = isInToken;
        // Where the token has them nobody asks for more.
        app.Provider.Flaws = isInToken ? new ProviderFlaws { UserInfoSubject = "somebody-else" } : new ProviderFlaws();
        using var visitor = app.NewVisitor();

        using var page = await visitor.SignInAsync(Account.Vera);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task SignIn_WithoutARole_SeesThatAndWhatToAskFor()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();

        visitor.Headers["traceparent"] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        using var page = await visitor.SignInAsync(Account.Nils);

        var text = await TextAsync(page);
        // The number under which the log has it.
        Assert.Contains("request 0af7651916cd43dd8448eb211c80319c", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Equal("/no-access", page.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("nils", text, StringComparison.Ordinal);
        Assert.Contains("have no access here", text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task SignIn_Cookies_CannotBeReadByScriptsNorSentFromElsewhere()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();

        using var page = await visitor.SignInAsync(Account.Vera);

        var session = Assert.Single(visitor.SetCookies, static cookie => cookie.StartsWith("dms-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", session, StringComparison.OrdinalIgnoreCase);
        Assert.All(visitor.SetCookies, static cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("vera", session, StringComparison.Ordinal);
        Assert.Equal(43, visitor.Jar["dms-session"].Length);
    }

    [Fact(Timeout = 60_000)]
    public async Task SignIn_WithASessionThatSomebodyPlanted_GetsANewOne()
    {
        await using var app = await SignedInApp.StartAsync();
        using var thief = app.NewVisitor();
        using var _ = await thief.SignInAsync(Account.Vera);
        var planted = thief.Jar["dms-session"];
        using var victim = app.NewVisitor();
        victim.Jar["dms-session"] = planted;

        using var page = await victim.SignInAsync(Account.Anna);

        Assert.NotEqual(planted, victim.Jar["dms-session"]);
        using var door = await thief.GetAsync("/");
        Assert.Equal(HttpStatusCode.Found, door.StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task SignIn_SecretsOfIt_AreInNoLog()
    {
        await using var app = await SignedInApp.StartAsync();
        app.Provider.Flaws = new ProviderFlaws { Nonce = "another-nonce" };
        using var visitor = app.NewVisitor();
        using var form = await visitor.BeginAsync();
        var back = await visitor.AnswerAsync(form, Account.Vera);
        using var _ = await visitor.FollowAsync(await visitor.GetAsync(back.ToString()));

        var code = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(back.Query)["code"].ToString();
        Assert.NotEmpty(app.Log.Entries);
        Assert.DoesNotContain(app.Log.Entries, entry => entry.Text.Contains(code, StringComparison.Ordinal) || entry.Text.Contains(TestProvider.ClientSecret, StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task SignIn_Programs_GetANumberAndNoPage()
    {
        await using var app = await SignedInApp.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = app.Url };

        using var csv = await client.GetAsync("/activity.csv", Cancelled);
        using var hub = await client.PostAsync("/hubs/dms/negotiate?negotiateVersion=1", null, Cancelled);
        using var health = await client.GetAsync("/healthz", Cancelled);

        Assert.Equal(HttpStatusCode.Unauthorized, csv.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, hub.StatusCode);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task SignIn_SecondTime_AsksTheProviderForItsDocumentOnce()
    {
        await using var app = await SignedInApp.StartAsync();
        using var first = app.NewVisitor();
        using var second = app.NewVisitor();

        using var one = await first.SignInAsync(Account.Vera);
        using var two = await second.SignInAsync(Account.Olaf);

        Assert.Equal(1, app.Provider.DiscoveryReads);
    }

    [Fact(Timeout = 60_000)]
    public async Task SignIn_ProviderWithNewKeys_IsBelieved()
    {
        await using var app = await SignedInApp.StartAsync();
        using var first = app.NewVisitor();
        using var one = await first.SignInAsync(Account.Vera);
        app.Provider.Signer = new TokenSigner();
        app.Time.Advance(TimeSpan.FromMinutes(1));
        using var second = app.NewVisitor();

        using var two = await second.SignInAsync(Account.Vera);

        Assert.True(two.RequestMessage!.RequestUri!.PathAndQuery == "/", string.Join('\n', app.Log.Entries.Select(static entry => entry.Text)));
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(Cancelled);
}
