using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using DmsDashboard.Access.People;
using DmsDashboard.Access.Sessions;
using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using DmsDashboard.Tests.Support.OpenId;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Access;

/// <summary>Who came and went stands in the activity.</summary>
public sealed partial class AuditTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task SignIn_AndSignOut_AreRecordedWithWhoAndFromWhere()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        visitor.Headers["User-Agent"] = "Firefox/140";
        using var _ = await visitor.SignInAsync(Account.Vera);
        using var form = await visitor.GetAsync("/sign-out");
        var token = Token().Match(await form.Content.ReadAsStringAsync(Cancelled)).Groups[1].Value;

        using var signedOut = await visitor.PostAsync("/sign-out", [new("__RequestVerificationToken", token)]);

        var lines = await LinesAsync(app);
        Assert.Equal(["SignOut", "SignIn"], lines.Select(static line => line.Operation));
        Assert.All(lines, static line => Assert.Equal(("vera", "127.0.0.1, Firefox", ActionOutcome.Accepted, "session 1"), (line.Who, line.From, line.Outcome, line.Identifier)));
        Assert.All(lines, static line => Assert.Equal(("OpenId", Account.Vera.Subject), (line.Way, line.Subject)));
        Assert.Equal(["vera signed out.", "vera signed in by OpenId: viewer."], lines.Select(static line => line.Sentence));
    }

    [Fact(Timeout = 60_000)]
    public async Task SignedOut_AtAProviderThatSignsPeopleOut_OffersThatAsWell()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var before = await visitor.GetAsync("/signed-out");
        Assert.DoesNotContain("Sign out at the provider as well", await before.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        using var _ = await visitor.SignInAsync(Account.Vera);

        using var after = await visitor.GetAsync("/signed-out");

        Assert.Contains("/end-session?client_id=", await after.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task SignIn_AnewInTheSameBrowser_SaysThatTheFormerSessionEnded()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var one = await visitor.SignInAsync(Account.Vera);

        using var two = await visitor.SignInAsync(Account.Nils);

        Assert.Equal(
            [
                "The session of vera is over: somebody signed in anew in that browser.",
                "nils signed in by OpenId, and none of their groups gives a role: they see nothing.",
                "vera signed in by OpenId: viewer.",
            ],
            (await LinesAsync(app)).Select(static line => line.Sentence));
    }

    [Fact(Timeout = 60_000)]
    public async Task Session_WhoseRoleChanged_IsRecordedOnceAsEnded()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var _ = await visitor.SignInAsync(Account.Vera);
        var configuration = (IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>();
        configuration[$"{RolesOptions.Section}:Viewer:0"] = "somebody-else";
        configuration.Reload();

        var book = app.Services.GetRequiredService<SessionBook>();
        await Task.WhenAll(book.CheckAsync(Cancelled), book.CheckAsync(Cancelled), visitor.GetAsync("/"));

        var line = (await LinesAsync(app))[0];
        Assert.Equal(("EndSession", "the dashboard", "Dashboard", "the dashboard itself"), (line.Operation, line.Who, line.Way, line.From));
        Assert.Equal("The session of vera is over: their groups give another role than at the sign-in.", line.Sentence);
        Assert.Equal(2, (await LinesAsync(app)).Length);
    }

    [Fact(Timeout = 60_000)]
    public async Task SignIn_CancelledAtTheProvider_IsRecordedAsNotAllowed()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var form = await visitor.BeginAsync();

        using var page = await visitor.FollowAsync(await visitor.GetAsync((await visitor.AnswerAsync(form, Account.Vera, "no")).ToString()));

        var line = Assert.Single(await LinesAsync(app));
        Assert.Equal(("SignIn", ActionOrigin.NotSignedIn, ActionOutcome.NotAllowed), (line.Operation, line.Who, line.Outcome));
        Assert.Contains("cancelled at the provider", line.Sentence, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task SignIn_RefusedOverAndOver_IsRecordedAHundredTimesAndNoMore()
    {
        await using var app = await SignedInApp.StartAsync("--Access:SignIn:RequestsPerMinute=1000");
        using var stranger = app.NewVisitor();

        for (var time = 0; time < 103; time++)
        {
            using var refused = await stranger.GetAsync("/signin-oidc?state=made-up&code=made-up");
            Assert.Equal(HttpStatusCode.Found, refused.StatusCode);
        }

        var lines = await LinesAsync(app);
        Assert.Equal(100, lines.Length);
        Assert.EndsWith("Further ones of this hour are only in the log: 100 were written down.", lines[0].Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(lines, static line => line.Sentence.Contains("made-up", StringComparison.Ordinal));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("/sign-in?returnUrl=%2Flogs")]
    [InlineData("/sign-in/openid")]
    [InlineData("/signin-oidc?state=made-up&code=made-up")]
    public async Task SignIn_TooOftenFromAnAddress_IsAskedToWait(string path)
    {
        await using var app = await SignedInApp.StartAsync("--Access:SignIn:RequestsPerMinute=3");
        using var visitor = app.NewVisitor();
        for (var time = 0; time < 3; time++)
        {
            using var _ = await visitor.GetAsync(path);
        }

        using var refused = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Too many sign-ins were begun from your network", await refused.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        using var other = await visitor.GetAsync("/signed-out");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    private static async Task<ImmutableArray<ActivityItem>> LinesAsync(SignedInApp app) =>
        await app.Services.GetRequiredService<ActivityStore>().QueryAsync(new ActivityQuery { Kinds = [ActivityKind.Action], Limit = 200 }, Cancelled);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
