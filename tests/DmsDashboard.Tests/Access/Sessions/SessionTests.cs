using System.Net;
using System.Text.RegularExpressions;
using Dapper;
using DmsDashboard.Access.People;
using DmsDashboard.Store.Access;
using DmsDashboard.Tests.Support;
using DmsDashboard.Tests.Support.OpenId;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Access.Sessions;

public sealed partial class SessionTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Session_WithoutARequestForEightHours_IsOver()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var _ = await visitor.SignInAsync(Account.Vera);

        app.Time.Advance(TimeSpan.FromHours(7));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/"));
        app.Time.Advance(TimeSpan.FromHours(7));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/"));
        app.Time.Advance(TimeSpan.FromHours(8));

        using var page = await visitor.FollowAsync(await visitor.GetAsync("/logs"));

        Assert.Equal("/signed-out", page.RequestMessage!.RequestUri!.AbsolutePath);
        var text = await page.Content.ReadAsStringAsync(Cancelled);
        Assert.Contains("Nothing was asked for a long time", text, StringComparison.Ordinal);
        Assert.Contains("/sign-in/openid?returnUrl=%2Flogs", text, StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await visitor.GetAsync("/logs")).Headers.Location?.OriginalString.Split('?')[0]);
    }

    [Fact(Timeout = 60_000)]
    public async Task Session_OlderThanItMayBe_IsOver()
    {
        await using var app = await SignedInApp.StartAsync("--Access:Sessions:Longest=10:00:00");
        using var visitor = app.NewVisitor();
        using var _ = await visitor.SignInAsync(Account.Vera);

        app.Time.Advance(TimeSpan.FromHours(6));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/"));
        app.Time.Advance(TimeSpan.FromHours(4));

        Assert.Equal(HttpStatusCode.Found, await StatusAsync(visitor, "/"));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("dms-admins", "dms-viewers", HttpStatusCode.Found)]
    [InlineData("dms-admins", "staff", HttpStatusCode.Found)]
    [InlineData("dms-viewers", "dms-admins", HttpStatusCode.OK)]
    [InlineData("dms-viewers", "dms-viewers", HttpStatusCode.OK)]
    public async Task Session_OfSomebodyWhoSignsInElsewhereWithOtherGroups_LastsWhenTheyGiveNoLess(string groups, string elsewhere, HttpStatusCode expected)
    {
        await using var app = await SignedInApp.StartAsync();
        using var other = app.NewVisitor();
        app.Provider.Groups = ["dms-admins"];
        using var signedIn = await other.SignInAsync(Account.Vera);
        using var first = app.NewVisitor();
        app.Provider.Groups = [groups];
        using var begun = await first.SignInAsync(Account.Anna);

        using var second = app.NewVisitor();
        app.Provider.Groups = [elsewhere];
        using var anew = await second.SignInAsync(Account.Anna);

        Assert.Equal(expected, await StatusAsync(first, "/"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(other, "/"));
        // What was found at the sign-in stands, and not what the older session had.
        var role = (await app.Services.GetRequiredService<SessionStore>().ReadPeopleAsync(Cancelled)).Single(static person => person.Name == "anna").Role;
        Assert.Equal(elsewhere switch { "dms-admins" => "Admin", "dms-viewers" => "Viewer", _ => "" }, role);
    }

    [Fact(Timeout = 60_000)]
    public async Task Session_AfterARestart_IsStillThere()
    {
        var database = new TempDatabase();
        var provider = await TestProvider.StartAsync(new ManualTimeProvider(Given.Noon));
        var first = await SignedInApp.StartAsync(database, provider);
        using var visitor = first.NewVisitor();
        using var _ = await visitor.SignInAsync(Account.Vera);
        await first.StopAsync();

        await using var second = await SignedInApp.StartAsync(database, provider);
        using var again = second.NewVisitor();
        again.Jar["dms-session"] = visitor.Jar["dms-session"];

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(again, "/"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Session_InTheDatabase_DoesNotLetItsReaderIn()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var _ = await visitor.SignInAsync(Account.Vera);

        await using var connection = new SqliteConnection($"Data Source={app.Database.Path};Pooling=False");
        var rows = string.Join('\n', (await connection.QueryAsync("SELECT * FROM session")).Select(static row => string.Join(' ', ((IDictionary<string, object>)row).Values)));

        Assert.Contains("vera", rows, StringComparison.Ordinal);
        Assert.DoesNotContain(visitor.Jar["dms-session"], rows, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task SignOut_ByTheForm_EndsTheSessionEverywhere()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var _ = await visitor.SignInAsync(Account.Vera);
        using var thief = app.NewVisitor();
        thief.Jar["dms-session"] = visitor.Jar["dms-session"];
        using var form = await visitor.GetAsync("/sign-out");
        var token = Token().Match(await form.Content.ReadAsStringAsync(Cancelled)).Groups[1].Value;

        using var signedOut = await visitor.FollowAsync(await visitor.PostAsync("/sign-out", [new("__RequestVerificationToken", token)]));

        Assert.Equal("/signed-out", signedOut.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("Sign in again", await signedOut.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        Assert.DoesNotContain("dms-session", visitor.Jar.Keys);
        Assert.Equal(HttpStatusCode.Found, await StatusAsync(thief, "/"));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(null)]
    [InlineData("made-up")]
    public async Task SignOut_ByAFormOfAnotherSite_DoesNothing(string? token)
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var _ = await visitor.SignInAsync(Account.Vera);

        using var refused = await visitor.PostAsync("/sign-out", token is null ? [] : [new("__RequestVerificationToken", token)]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/"));
    }

    [Fact(Timeout = 60_000)]
    public async Task SignOut_ByALink_DoesNothing()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var _ = await visitor.SignInAsync(Account.Vera);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/sign-out"));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/"));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'--")]
    public async Task Cookie_MadeUp_LetsNobodyIn(string word)
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        visitor.Jar["dms-session"] = word;

        Assert.Equal(HttpStatusCode.Found, await StatusAsync(visitor, "/"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Roles_Changed_EndTheSession()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var _ = await visitor.SignInAsync(Account.Vera);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/"));

        Change(app, $"{RolesOptions.Section}:Viewer:0", "somebody-else");

        using var page = await visitor.FollowAsync(await visitor.GetAsync("/logs"));
        Assert.Equal("/signed-out", page.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("What you may do here has changed", await page.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        using var again = await visitor.SignInAsync(Account.Vera);
        Assert.Equal("/no-access", again.RequestMessage!.RequestUri!.AbsolutePath);
    }

    private static void Change(SignedInApp app, string key, string value)
    {
        var configuration = (IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>();
        configuration[key] = value;
        configuration.Reload();
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string path)
    {
        using var response = await visitor.GetAsync(path);
        return response.StatusCode;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
