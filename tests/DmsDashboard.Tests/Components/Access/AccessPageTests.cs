using Bunit;
using DmsDashboard.Actions.Access;
using DmsDashboard.Components.Access;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Store.Access;
using DmsDashboard.Tests.Support;
using DmsDashboard.Tests.Support.OpenId;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Tests.Components.Access;

public sealed class AccessPageTests : ComponentContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact(Timeout = 60_000)]
    public async Task Page_ANewToken_IsShownOnceAndThenListedByItsBeginning()
    {
        await using var app = await SignedInApp.StartAsync();
        var page = await OpenAsync(app);
        page.WaitForElement("[data-no-tokens]", Patience);
        await page.InvokeAsync(() => page.Find("[data-new-token]").ClickAsync());
        await page.InvokeAsync(() => page.Find("#token-name").InputAsync(new ChangeEventArgs { Value = "build" }));
        await page.InvokeAsync(() => page.Find("[data-capability=ReadLogs]").ChangeAsync(new ChangeEventArgs { Value = true }));
        await page.InvokeAsync(() => page.Find("#token-days").InputAsync(new ChangeEventArgs { Value = "7" }));

        await page.InvokeAsync(() => page.Find("[data-confirm]").ClickAsync());

        var secret = TokenSecret.Read(page.WaitForElement("[data-token] span", Patience).TextContent.Trim())!;
        var token = (await Tokens(app).FindAsync(secret, Backend.Cancelled))!;
        Assert.Equal(("build", Permissions.Of([Capability.ReadLogs]), Given.Noon.AddDays(7)), (token.Name, token.Permissions, token.ExpiresAt));
        await page.InvokeAsync(() => page.Find("[data-first-focus]").ClickAsync());
        Assert.DoesNotContain(secret.Text, page.Markup, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains(secret.Prefix, page.Find("[data-token-id]").TextContent, StringComparison.Ordinal), Patience);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_ATokenThatMayNotBe_KeepsTheFormAndSaysWhy()
    {
        await using var app = await SignedInApp.StartAsync();
        var page = await OpenAsync(app);
        await page.InvokeAsync(() => page.Find("[data-new-token]").ClickAsync());
        await page.InvokeAsync(() => page.Find("#token-name").InputAsync(new ChangeEventArgs { Value = "build" }));

        await page.InvokeAsync(() => page.Find("[data-confirm]").ClickAsync());

        Assert.Contains("Capabilities are missing", page.WaitForElement("[data-refusal]", Patience).TextContent, StringComparison.Ordinal);
        Assert.Equal("build", page.Find("#token-name").GetAttribute("value"));
        Assert.Empty(await Tokens(app).ListAsync(Backend.Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_RevokeConfirmed_EndsTheTokenAndSaysWhoDidIt()
    {
        await using var app = await SignedInApp.StartAsync();
        var secret = TokenSecret.New();
        await Tokens(app).AddAsync(secret, new TokenRequest("build", Permissions.Of([Capability.ReadLogs]), Given.Noon.AddDays(1)), "l.brandt", Backend.Cancelled);
        var page = await OpenAsync(app);
        page.WaitForElement("button[aria-label='Revoke… build']", Patience);
        await page.InvokeAsync(() => page.Find("button[aria-label='Revoke… build']").ClickAsync());

        await page.InvokeAsync(() => page.Find("[data-confirm]").ClickAsync());

        page.WaitForAssertion(() => Assert.Contains("Revoked", page.Find("[data-token-id]").TextContent, StringComparison.Ordinal), Patience);
        Assert.False((await Tokens(app).FindAsync(secret, Backend.Cancelled))!.IsGood(Given.Noon));
        Assert.Empty(page.FindAll("dialog, button[aria-label='Revoke… build']"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Sessions_EndedByAnAdmin_EndAtOnceAndSayWhoDidIt()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        var page = await OpenAsync(app);
        page.WaitForElement("[data-no-sessions]", Patience);
        using var home = await visitor.SignInAsync(Account.Vera);
        page.WaitForElement("button[aria-label='End… session 1 of vera']", Patience);
        await page.InvokeAsync(() => page.Find("button[aria-label='End… session 1 of vera']").ClickAsync());

        await page.InvokeAsync(() => page.Find("[data-confirm]").ClickAsync());

        page.WaitForElement("[data-no-sessions]", Patience);
        using var door = await visitor.FollowAsync(await visitor.GetAsync("/"));
        Assert.Equal("/signed-out", door.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("An admin of this dashboard ended your session.", await door.Content.ReadAsStringAsync(Backend.Cancelled), StringComparison.Ordinal);
        var line = (await app.Services.GetRequiredService<ActivityStore>().QueryAsync(new ActivityQuery(), Backend.Cancelled))[0];
        Assert.Equal(("EndSession", Given.Admin.Who, $"{Given.Admin.Who} ended the session of vera."), (line.Operation, line.Who, line.Sentence));
    }

    [Fact(Timeout = 60_000)]
    public async Task Sessions_EndedByAViewer_AreNot()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var home = await visitor.SignInAsync(Account.Vera);
        var session = Assert.Single(await app.Services.GetRequiredService<ISessions>().ListAsync(Backend.Cancelled));

        var answer = await app.Services.GetRequiredService<SessionActions>().EndAsync(session, Given.Viewer, Backend.Cancelled);

        Assert.Equal(ActionOutcome.NotAllowed, answer.Outcome);
        using var still = await visitor.GetAsync("/");
        Assert.Equal(System.Net.HttpStatusCode.OK, still.StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task Token_OfSomebodyWhoIsNoAdminAnyMore_IsMarkedAndGoesOn()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var one = await visitor.SignInAsync(Account.Anna);
        var secret = TokenSecret.New();
        await Tokens(app).AddAsync(secret, new TokenRequest("build", Permissions.Of([Capability.ReadLogs]), Given.Noon.AddDays(9)), "anna", Backend.Cancelled);
        var page = await OpenAsync(app);
        page.WaitForElement("[data-token-id]", Patience);
        Assert.Empty(page.FindAll("[data-left-tokens], [data-former-admin]"));

        app.Time.Advance(TimeSpan.FromMinutes(1));
        var configuration = (IConfigurationRoot)app.Services.GetRequiredService<IConfiguration>();
        configuration["Access:Roles:Admin:0"] = "somebody-else";
        configuration.Reload();
        using var two = await visitor.GetAsync("/");

        page.WaitForAssertion(() => Assert.Contains("anna is nobody here now", page.Find("[data-former-admin]").TextContent, StringComparison.Ordinal), Patience);
        Assert.Contains("One token that is in use was made by somebody who is no admin any more.", page.Find("[data-left-tokens]").TextContent, StringComparison.Ordinal);
        Assert.True((await Tokens(app).FindAsync(secret, Backend.Cancelled))!.IsGood(app.Time.GetUtcNow()));
    }

    [Fact(Timeout = 60_000)]
    public async Task Token_OfSomebodyWhoMayLessNow_IsSaidToBeLimited()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();
        using var one = await visitor.SignInAsync(Account.Anna);
        var made = new ActionOrigin("anna", "a test") { Way = "OpenId", Subject = Account.Anna.Subject };
        await Tokens(app).AddAsync(TokenSecret.New(), new TokenRequest("build", Permissions.Of([Capability.ReadLogs, Capability.StopReplication]), Given.Noon.AddDays(9)), made, Backend.Cancelled);
        var page = await OpenAsync(app);
        page.WaitForElement("[data-token-id]", Patience);
        Assert.Empty(page.FindAll("[data-limited], [data-limited-tokens], [data-maker-unknown]"));

        app.Provider.Groups = ["dms-viewers"];
        using var another = app.NewVisitor();
        using var two = await another.SignInAsync(Account.Anna);

        page.WaitForAssertion(() => Assert.Contains("not any more: StopReplication", page.Find("[data-limited]").TextContent, StringComparison.Ordinal), Patience);
        Assert.Contains("One token that is in use may less", page.Find("[data-limited-tokens]").TextContent, StringComparison.Ordinal);
    }

    private static TokenStore Tokens(SignedInApp app) => app.Services.GetRequiredService<TokenStore>();

    private async Task<IRenderedComponent<AccessPage>> OpenAsync(SignedInApp app)
    {
        await Visitor.NotifyChangedAsync(Given.Admin);
        Services.AddSingleton<TimeProvider>(app.Time);
        Services.AddSingleton(Tokens(app)).AddSingleton(app.Services.GetRequiredService<TokenActions>());
        Services.AddSingleton(app.Services.GetRequiredService<ISessions>()).AddSingleton(app.Services.GetRequiredService<SessionStore>()).AddSingleton(app.Services.GetRequiredService<SessionActions>());
        Services.AddSingleton(app.Services.GetRequiredService<ITokenRights>()).AddSingleton(Options.Create(new TokenOptions()));
        return Render<AccessPage>();
    }
}
