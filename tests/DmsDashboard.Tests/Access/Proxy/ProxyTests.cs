using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using DmsDashboard.Store;
using DmsDashboard.Tests.Hubs;
using DmsDashboard.Tests.Support;
using DmsDashboard.Tests.Support.OpenId;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Access.Proxy;

/// <summary>A reverse proxy that names people in headers. The test's requests come from 127.0.0.1.</summary>
public sealed class ProxyTests
{
    private const string Trusted = "--Access:Proxy:Networks:0=127.0.0.0/8";
    private const string Elsewhere = "--Access:Proxy:Networks:0=10.1.0.0/16";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory(Timeout = 60_000)]
    [InlineData("staff,dms-operators", "signed in as operator")]
    [InlineData("staff , dms-viewers", "signed in as viewer")]
    [InlineData("dms-viewers,dms-admins", "signed in as admin")]
    public async Task Header_FromTheProxy_NamesThePerson(string groups, string word)
    {
        await using var app = await SignedInApp.StartAsync(Trusted);
        using var visitor = Named(app, "olaf", groups);

        using var page = await visitor.GetAsync("/sign-out");

        var text = await page.Content.ReadAsStringAsync(Cancelled);
        Assert.Contains("<b>olaf</b>", text, StringComparison.Ordinal);
        Assert.Contains(word, text, StringComparison.Ordinal);
        // The proxy signs them in and out: there is no session here that a form could end.
        Assert.DoesNotContain("<form", text, StringComparison.Ordinal);
        Assert.DoesNotContain(visitor.SetCookies, static cookie => cookie.StartsWith("dms-session", StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Header_FromAnybodyElse_IsIgnoredAndSaidInTheLogOnce()
    {
        await using var app = await SignedInApp.StartAsync(Elsewhere);
        using var visitor = Named(app, "anna", "dms-admins");

        using var first = await visitor.GetAsync("/");
        using var second = await visitor.GetAsync("/");

        Assert.Equal("/sign-in", second.Headers.Location?.OriginalString.Split('?')[0]);
        Assert.Single(app.Log.Entries, static entry => entry.Text.Contains("Access:Proxy:Networks does not name", StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Groups_ThatGiveLessNow_EndWhatThePersonHasOpen()
    {
        await using var app = await SignedInApp.StartAsync(Trusted);
        var presence = app.Services.GetRequiredService<Presence>();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("X-Forwarded-User", "olaf");
        socket.Options.SetRequestHeader("X-Forwarded-Groups", "dms-operators");
        await socket.ConnectAsync(new UriBuilder(app.Url) { Scheme = "ws", Path = "/hubs/dms" }.Uri, Cancelled);
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"), WebSocketMessageType.Text, endOfMessage: true, Cancelled);
        await HubDashboard.UntilAsync(() => presence.HubConnections == 1);

        foreach (var (name, groups) in ((string, string)[])[("vera", "dms-viewers"), ("olaf", "dms-operators"), ("olaf", "dms-admins")])
        {
            using var visitor = Named(app, name, groups);
            using var page = await visitor.GetAsync("/sign-out");
            Assert.Equal((HttpStatusCode.OK, 1), (page.StatusCode, presence.HubConnections));
        }

        using var less = Named(app, "olaf", "dms-viewers");
        using var _ = await less.GetAsync("/sign-out");

        await HubDashboard.UntilAsync(() => presence.HubConnections == 0);
    }

    [Fact(Timeout = 60_000)]
    public async Task Header_WhereNoProxyIsNamed_IsIgnored()
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = Named(app, "anna", "dms-admins");

        using var page = await visitor.GetAsync("/");

        Assert.Equal("/sign-in", page.Headers.Location?.OriginalString.Split('?')[0]);
    }

    [Fact(Timeout = 60_000)]
    public async Task Header_FromSomebodyWhoClaimsToBeTheProxy_IsIgnored()
    {
        // The proxy's address in a forwarded header, from a peer that may forward but may not name people.
        await using var app = await SignedInApp.StartAsync(Elsewhere, "--Forwarded:Networks:0=127.0.0.0/8");
        using var visitor = Named(app, "anna", "dms-admins");
        visitor.Headers["X-Forwarded-For"] = "10.1.0.5";

        using var page = await visitor.GetAsync("/");

        Assert.Equal("/sign-in", page.Headers.Location?.OriginalString.Split('?')[0]);
    }

    [Fact(Timeout = 60_000)]
    public async Task Header_Twice_NamesNobody()
    {
        await using var app = await SignedInApp.StartAsync(Trusted);
        using var visitor = app.NewVisitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(app.Url, "/"));
        request.Headers.Add("X-Forwarded-User", ["anna", "vera"]);
        request.Headers.Add("X-Forwarded-Groups", "dms-admins");

        using var page = await visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.Found, page.StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task Groups_InTwoHeaders_NameNobody()
    {
        await using var app = await SignedInApp.StartAsync(Trusted);

        // By hand: HttpClient would write one header with a comma, which is how groups are named.
        Assert.Equal("401", await StatusAsync(app, "X-Forwarded-Groups: staff\r\nX-Forwarded-Groups: dms-admins"));
        Assert.Equal("200", await StatusAsync(app, "X-Forwarded-Groups: staff,dms-admins"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Refusals_BeyondWhatTheActivityTakes_AreInTheLog()
    {
        const int Requests = 102;
        await using var app = await SignedInApp.StartAsync(Trusted);
        using var visitor = Named(app, "anna,vera", "dms-admins");
        for (var count = 0; count < Requests; count++)
        {
            using var answer = await visitor.GetAsync("/activity.csv");
        }

        Assert.Equal(Requests, app.Log.Entries.Count(static entry => entry.Text.Contains("was refused. The proxy's headers name nobody", StringComparison.Ordinal)));
    }

    [Fact(Timeout = 60_000)]
    public async Task Header_OfSomebodyWithoutARole_LeadsToTheirPage()
    {
        await using var app = await SignedInApp.StartAsync(Trusted);
        using var visitor = Named(app, "nils", "staff");

        using var page = await visitor.FollowAsync(await visitor.GetAsync("/"));

        Assert.Equal("/no-access", page.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact(Timeout = 60_000)]
    public async Task Header_WithOtherNames_IsReadAsSet()
    {
        await using var app = await SignedInApp.StartAsync(Trusted, "--Access:Proxy:UserHeader=X-Auth-Request-Email", "--Access:Proxy:NameHeader=X-Auth-Name", "--Access:Proxy:GroupsHeader=X-Auth-Request-Groups");
        using var visitor = app.NewVisitor();
        (visitor.Headers["X-Auth-Request-Email"], visitor.Headers["X-Auth-Name"], visitor.Headers["X-Auth-Request-Groups"]) = ("o@example.com", "Olaf <b>", "dms-operators");

        using var page = await visitor.GetAsync("/sign-out");

        Assert.Contains("<b>Olaf &lt;b&gt;</b>", await page.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    private static async Task<string> StatusAsync(SignedInApp app, string groups)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(app.Url.Host, app.Url.Port, Cancelled);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET /activity.csv HTTP/1.1\r\nHost: {app.Url.Authority}\r\nX-Forwarded-User: anna\r\n{groups}\r\nConnection: close\r\n\r\n"), Cancelled);
        using var reader = new StreamReader(stream);
        return (await reader.ReadLineAsync(Cancelled))!.Split(' ')[1];
    }

    private static Visitor Named(SignedInApp app, string name, string groups)
    {
        var visitor = app.NewVisitor();
        (visitor.Headers["X-Forwarded-User"], visitor.Headers["X-Forwarded-Groups"]) = (name, groups);
        return visitor;
    }
}
