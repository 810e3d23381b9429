using DmsDashboard.Tests.Support;
using DmsDashboard.Tests.Support.OpenId;
using Microsoft.AspNetCore.WebUtilities;

namespace DmsDashboard.Tests.Access.OpenId;

/// <summary>Sign-ins that must not come about.</summary>
public sealed class ForgeryTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string> Flaws => [.. Bad.Keys];

    private static readonly Dictionary<string, Func<TestProvider, ProviderFlaws>> Bad = new()
    {
        ["another nonce"] = static _ => new ProviderFlaws { Nonce = "another-nonce-than-was-sent" },
        ["another issuer"] = static _ => new ProviderFlaws { Issuer = "https://evil.example.com" },
        ["another audience"] = static _ => new ProviderFlaws { Audience = "another client" },
        ["another party"] = static _ => new ProviderFlaws { AuthorizedParty = "another client" },
        ["several audiences and no party"] = static _ => new ProviderFlaws { Audiences = [TestProvider.ClientId, "another client"] },
        ["several audiences and another party"] = static _ => new ProviderFlaws { Audiences = [TestProvider.ClientId, "another client"], AuthorizedParty = "another client" },
        ["a making in the future"] = static _ => new ProviderFlaws { Age = TimeSpan.FromMinutes(-3) },
        ["no making"] = static _ => new ProviderFlaws { HasNoAge = true },
        ["the verifier of another sign-in"] = static _ => new ProviderFlaws { Challenge = "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg" },
        ["an end in the past"] = static _ => new ProviderFlaws { Lifetime = TimeSpan.FromMinutes(-3) },
        ["a foreign key"] = static _ => new ProviderFlaws { IsForeignKey = true },
        ["no signature"] = static _ => new ProviderFlaws { IsUnsigned = true },
        ["userinfo of somebody else"] = static _ => new ProviderFlaws { UserInfoSubject = "subject-of-anna" },
    };

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Flaws))]
    public async Task SignIn_TokenWith_IsNotAccepted(string flaw)
    {
        await using var app = await SignedInApp.StartAsync();
        app.Provider.Flaws = Bad[flaw](app.Provider);
        using var visitor = app.NewVisitor();

        using var page = await visitor.SignInAsync(Account.Vera, "/activity");

        await AssertRefusedAsync(visitor, page, "NotAccepted");
        // The way to the page that was asked for is kept.
        Assert.Contains("returnUrl=%2Factivity", page.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task SignIn_TokenForSeveralThatNamesThisClient_IsAccepted()
    {
        await using var app = await SignedInApp.StartAsync();
        app.Provider.Flaws = new ProviderFlaws { Audiences = ["account", TestProvider.ClientId], AuthorizedParty = TestProvider.ClientId, Age = TimeSpan.FromSeconds(-90) };
        using var visitor = app.NewVisitor();

        using var page = await visitor.SignInAsync(Account.Vera, "/activity");

        Assert.Equal("/activity", page.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact(Timeout = 60_000)]
    public async Task SignIn_CodeOfAnotherVerifier_IsRefusedByTheProvider()
    {
        await using var app = await SignedInApp.StartAsync();
        app.Provider.Flaws = Bad["the verifier of another sign-in"](app.Provider);
        using var visitor = app.NewVisitor();

        using var page = await visitor.SignInAsync(Account.Vera);

        Assert.Contains(app.Log.Entries, static entry => entry.Text.Contains("refused the code: 400 invalid_grant", StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Callback_WithAStateThatNobodySealed_IsRefused()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var form = await visitor.BeginAsync();
        var back = await visitor.AnswerAsync(form, Account.Vera);

        using var page = await visitor.FollowAsync(await visitor.GetAsync(With(back, "state", "made-up-state-made-up-state")));

        await AssertRefusedAsync(visitor, page, "Lost");
    }

    [Fact(Timeout = 60_000)]
    public async Task Callback_InAnotherBrowser_IsRefused()
    {
        await using var app = await SignedInApp.StartAsync();
        using var thief = app.NewVisitor();
        using var form = await thief.BeginAsync();
        var back = await thief.AnswerAsync(form, Account.Vera);
        using var victim = app.NewVisitor();

        using var page = await victim.FollowAsync(await victim.GetAsync(back.ToString()));

        await AssertRefusedAsync(victim, page, "Lost");
    }

    [Fact(Timeout = 60_000)]
    public async Task Callback_WithTheStateOfAnotherSignIn_IsRefused()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var one = await visitor.BeginAsync();
        using var two = await visitor.BeginAsync();
        var first = await visitor.AnswerAsync(one, Account.Vera);
        var second = await visitor.AnswerAsync(two, Account.Olaf);

        // The second's code with the first's verifier and nonce.
        using var page = await visitor.FollowAsync(await visitor.GetAsync(With(first, "code", QueryHelpers.ParseQuery(second.Query)["code"].ToString())));

        await AssertRefusedAsync(visitor, page, "NotAccepted");
    }

    [Fact(Timeout = 60_000)]
    public async Task Callback_SecondTime_IsRefused()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var form = await visitor.BeginAsync();
        var back = await visitor.AnswerAsync(form, Account.Vera);
        using var first = await visitor.FollowAsync(await visitor.GetAsync(back.ToString()));
        visitor.Jar.Remove("dms-session");

        using var page = await visitor.FollowAsync(await visitor.GetAsync(back.ToString()));

        await AssertRefusedAsync(visitor, page, "Lost");
    }

    [Fact(Timeout = 60_000)]
    public async Task Callback_CodeThatIsNone_IsRefused()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var form = await visitor.BeginAsync();
        var back = await visitor.AnswerAsync(form, Account.Vera);

        using var page = await visitor.FollowAsync(await visitor.GetAsync(With(back, "code", "made-up")));

        await AssertRefusedAsync(visitor, page, "NotAccepted");
    }

    [Fact(Timeout = 60_000)]
    public async Task Callback_FromAnotherProvider_IsRefused()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var form = await visitor.BeginAsync();
        var back = await visitor.AnswerAsync(form, Account.Vera);

        using var page = await visitor.FollowAsync(await visitor.GetAsync(With(back, "iss", "https://evil.example.com")));

        await AssertRefusedAsync(visitor, page, "NotAccepted");
    }

    [Fact(Timeout = 60_000)]
    public async Task Callback_PersonSaidNo_SaysSo()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var form = await visitor.BeginAsync("/logs");

        using var page = await visitor.FollowAsync(await visitor.GetAsync((await visitor.AnswerAsync(form, Account.Vera, "no")).ToString()));

        await AssertRefusedAsync(visitor, page, "Denied");
        Assert.Contains(app.Log.Entries, static entry => entry.Text.Contains("was refused. A sign-in was cancelled at the provider", StringComparison.Ordinal));
        Assert.Contains("returnUrl=%2Flogs", page.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Callback_ProvidersOwnWords_AreNotShown()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var form = await visitor.BeginAsync();
        var back = await visitor.AnswerAsync(form, Account.Vera, "no");

        using var page = await visitor.FollowAsync(await visitor.GetAsync(With(new Uri(With(back, "error", "server_error")), "error_description", "<b>call 0900 12345</b>")));

        var text = await page.Content.ReadAsStringAsync(Cancelled);
        Assert.DoesNotContain("0900", text, StringComparison.Ordinal);
        await AssertRefusedAsync(visitor, page, "NotAccepted");
    }

    private static string With(Uri address, string name, string value)
    {
        var query = QueryHelpers.ParseQuery(address.Query).ToDictionary(static pair => pair.Key, static pair => (string?)pair.Value.ToString());
        query[name] = value;
        return QueryHelpers.AddQueryString(address.GetLeftPart(UriPartial.Path), query);
    }

    private static async Task AssertRefusedAsync(Visitor visitor, HttpResponseMessage page, string fault)
    {
        Assert.Equal("/sign-in", page.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains($"fault={fault}", page.RequestMessage.RequestUri.Query, StringComparison.Ordinal);
        Assert.Contains("role=\"alert\"", await page.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        Assert.DoesNotContain("dms-session", visitor.Jar.Keys);
    }
}
