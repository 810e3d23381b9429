using System.Net;
using System.Net.Http.Headers;
using DmsDashboard.Actions.Access;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Tests.Support;
using DmsDashboard.Tests.Support.OpenId;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Access;

/// <summary>Tokens of somebody who may less, or more, than when they made them.</summary>
public sealed class TokenRightsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Token_WhoseMakerComesBackWithFewerGroups_MayLess_AndAgainAllWhenTheyHaveThem()
    {
        await using var app = await SignedInApp.StartAsync();
        var secret = await MakeAsync(app, "OpenId");
        Assert.Equal((true, true), await AskAsync(app, secret));

        // Of somebody else of the same name nothing follows.
        await SignInAsync(app, Account.Vera, "staff");
        Assert.Equal((true, true), await AskAsync(app, secret));
        await SignInAsync(app, Account.Anna, "dms-viewers");
        Assert.Equal((true, false), await AskAsync(app, secret));
        await SignInAsync(app, Account.Anna, "staff");
        Assert.Equal((false, false), await AskAsync(app, secret));
        Assert.Contains("This token may do nothing any more: whoever made it", await RefusalAsync(app, secret), StringComparison.Ordinal);
        await SignInAsync(app, Account.Anna);

        Assert.Equal((true, true), await AskAsync(app, secret));
    }

    [Fact(Timeout = 60_000)]
    public async Task Token_WhoseMakersGroupGivesLessByTheMapping_MayLessAtOnce()
    {
        await using var app = await SignedInApp.StartAsync();
        var secret = await MakeAsync(app, "OpenId");
        // A holiday: the session is over for long, and nobody knows more than then.
        app.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal((true, true), await AskAsync(app, secret));

        var configuration = (IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>();
        (configuration["Access:Roles:Admin:0"], configuration["Access:Roles:Viewer:0"]) = ("somebody-else", "dms-admins");
        configuration.Reload();

        Assert.Equal((true, false), await AskAsync(app, secret));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("Proxy")]
    [InlineData(null)]
    public async Task Token_OfWhomNothingIsKnown_GoesOn(string? way)
    {
        await using var app = await SignedInApp.StartAsync();
        var secret = await MakeAsync(app, way);
        await SignInAsync(app, Account.Anna, "staff");

        Assert.Equal((true, true), await AskAsync(app, secret));
    }

    private static async Task<TokenSecret> MakeAsync(SignedInApp app, string? way)
    {
        await SignInAsync(app, Account.Anna);
        var origin = new ActionOrigin("anna", "a test") { Way = way, Subject = Account.Anna.Subject, Permissions = RoleCapabilities.Of(Role.Admin) };
        var request = new TokenRequest("build", Permissions.Of([Capability.ViewActivity, Capability.StopReplication]), Given.Noon.AddDays(9));
        return (await app.Services.GetRequiredService<TokenActions>().CreateAsync(request, origin, Cancelled)).Secret!;
    }

    private static async Task SignInAsync(SignedInApp app, Account account, params string[] groups)
    {
        app.Provider.Groups = groups.Length > 0 ? groups : null;
        using var visitor = app.NewVisitor();
        using var _ = await visitor.SignInAsync(account);
    }

    private static async Task<string> RefusalAsync(SignedInApp app, TokenSecret secret)
    {
        using var client = new HttpClient { BaseAddress = app.Url };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret.Text);
        using var answer = await client.GetAsync("/openapi/v1.json", Cancelled);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancelled);
    }

    // Whether it may read the activity, as viewers may, and stop a replication, as operators may; that there is no such one is told to who may.
    private static async Task<(bool MayView, bool MayStop)> AskAsync(SignedInApp app, TokenSecret secret)
    {
        using var client = new HttpClient { BaseAddress = app.Url };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret.Text);
        using var view = await client.GetAsync("/activity.csv", Cancelled);
        using var stop = await client.PostAsync("/api/v1/replications/nowhere/stop", null, Cancelled);
        Assert.NotEqual(HttpStatusCode.Unauthorized, stop.StatusCode);
        return (view.StatusCode is HttpStatusCode.OK, stop.StatusCode is not HttpStatusCode.Forbidden);
    }
}
