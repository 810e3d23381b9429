using System.Net;
using System.Net.WebSockets;
using DmsDashboard.Tests.Access;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Hosting.Headers;

/// <summary>What another site's page can make somebody's browser send.</summary>
public sealed class ForgeryTests
{
    private const string Hosts = "--AllowedHosts=dms.example.com;127.0.0.1";

    // A form cannot change anything by these: they begin a conversation, whose identity a page of another site never learns.
    private static readonly string[] NoForms = ["/hubs/dms", "/hubs/dms/negotiate", "/_blazor", "/_blazor/negotiate", "/_blazor/disconnect/", "/_blazor/initializers/"];

    private static readonly string[] WebSockets = ["/hubs/dms", "/_blazor"];

    // Behind a proxy somebody must sign in; here the proxy says who it is.
    private static readonly string[] SignsIn = ["--Access:Proxy:Networks:0=127.0.0.1", "--Access:Roles:Viewer:0=*"];

    private static readonly (string Name, string Value) Vera = ("X-Forwarded-User", "vera");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task Post_OfAnotherSitesPage_IsRefusedEverywhere()
    {
        await using var app = await App.StartAsync(SignedInAs.Configure, "--LocalAws:Scenario=empty");
        var paths = Posts(app);

        Assert.Contains("/sign-out", paths);
        foreach (var path in paths)
        {
            using var answer = await PostAsync(app, path, "http://evil.example.com");
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden, $"{path} answers {(int)answer.StatusCode}");
        }
    }

    [Fact(Timeout = 120_000)]
    public async Task Post_OfAFormWithoutItsToken_IsRefusedEverywhere()
    {
        await using var app = await App.StartAsync(SignedInAs.Configure, "--LocalAws:Scenario=empty");
        foreach (var path in Posts(app).Except(NoForms))
        {
            using var answer = await PostAsync(app, path, null);
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.UnsupportedMediaType, $"{path} answers {(int)answer.StatusCode}");
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Get_ByAPictureOrScriptOfAnotherSitesPage_IsRefused_AndLinksAreNot()
    {
        const string Portal = "https://portal.example.com";
        await using var app = await App.StartAsync("--LocalAws:Scenario=empty", $"--Cors:Origins:0={Portal}");
        (string Path, string Site, string Mode, string Dest, HttpStatusCode Expected)[] cases =
        [
            ("/activity.csv", "cross-site", "no-cors", "image", HttpStatusCode.Forbidden),
            ("/activity.csv", "same-site", "no-cors", "image", HttpStatusCode.Forbidden),
            ("/api/v1/replications", "cross-site", "no-cors", "script", HttpStatusCode.Forbidden),
            ("/activity.csv", "cross-site", "navigate", "embed", HttpStatusCode.Forbidden),
            ("/", "cross-site", "navigate", "document", HttpStatusCode.OK),
            ("/", "cross-site", "navigate", "iframe", HttpStatusCode.OK),
            ("/css/base.css", "cross-site", "navigate", "document", HttpStatusCode.OK),
            ("/s/nothing", "cross-site", "navigate", "document", HttpStatusCode.NotFound),
            ("/css/base.css", "same-origin", "no-cors", "style", HttpStatusCode.OK),
            ("/activity.csv", "none", "navigate", "document", HttpStatusCode.OK),
        ];

        foreach (var (path, site, mode, dest, expected) in cases)
        {
            Assert.Equal((path, site, dest, expected), (path, site, dest, await FetchAsync(app, path, ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", dest))));
        }

        (string, string)[] called = [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "cors"), ("Sec-Fetch-Dest", "empty")];
        // Let through to where it is asked for a token.
        Assert.Equal(HttpStatusCode.Unauthorized, await FetchAsync(app, "/api/v1/replications", [.. called, ("Origin", Portal)]));
        Assert.Equal(HttpStatusCode.Forbidden, await FetchAsync(app, "/activity.csv", [.. called, ("Origin", Portal)]));
    }

    [Fact(Timeout = 60_000)]
    public async Task WebSocket_IsForTheDashboardsOwnPages()
    {
        await using var app = await App.StartAsync("--LocalAws:Scenario=empty");
        foreach (var path in WebSockets)
        {
            Assert.True(await OpensAsync(app, path, ("Origin", Own(app))));
            Assert.False(await OpensAsync(app, path, ("Origin", "http://evil.example.com")));
            Assert.False(await OpensAsync(app, path, ("Origin", "http://127.0.0.1:1")));
            Assert.False(await OpensAsync(app, path, ("Origin", "null")));
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task WebSocket_BehindAProxy_IsForPagesOfTheProxysName()
    {
        await using var app = await App.StartAsync([.. SignsIn, "--LocalAws:Scenario=empty", "--Forwarded:Networks:0=127.0.0.0/8", Hosts]);
        Task<bool> OpensFromAsync(string path, string origin) => OpensAsync(app, path, ("Origin", origin), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "dms.example.com"), ("X-Forwarded-For", "203.0.113.7"), Vera);
        foreach (var path in WebSockets)
        {
            Assert.True(await OpensFromAsync(path, "https://dms.example.com"));
            Assert.False(await OpensFromAsync(path, "http://dms.example.com"));
            Assert.False(await OpensFromAsync(path, "https://dms.example.com:8443"));
            Assert.False(await OpensFromAsync(path, "https://evil.example.com"));
            Assert.False(await OpensFromAsync(path, Own(app)));
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task WebSocket_WithAForwardedNameFromElsewhere_IsNotTheProxys()
    {
        await using var app = await App.StartAsync([.. SignsIn, "--LocalAws:Scenario=empty", "--Forwarded:Networks:0=10.0.0.0/8", Hosts]);

        Assert.False(await OpensAsync(app, "/_blazor", ("Origin", "https://dms.example.com"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "dms.example.com"), Vera));
    }

    private static async Task<HttpStatusCode> FetchAsync(App app, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await app.Client.SendAsync(request, Cancelled);
        return answer.StatusCode;
    }

    private static async Task<bool> OpensAsync(App app, string path, params (string Name, string Value)[] headers)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        foreach (var (name, value) in headers)
        {
            socket.Options.SetRequestHeader(name, value);
        }

        try
        {
            await socket.ConnectAsync(new UriBuilder(app.Client.BaseAddress!) { Scheme = "ws", Path = path }.Uri, Cancelled);
            return true;
        }
        catch (WebSocketException) when (socket.HttpStatusCode is HttpStatusCode.Forbidden)
        {
            return false;
        }
    }

    private static string Own(App app) => app.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    private static List<string> Posts(App app) =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(static endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods } || methods.Any(static method => method is not ("GET" or "HEAD")))
            .Select(static endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Distinct(),
    ];

    private static async Task<HttpResponseMessage> PostAsync(App app, string path, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path.Replace("{Identifier}", "orders", StringComparison.Ordinal)) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add(SignedInAs.Header, "Admin");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await app.Client.SendAsync(request, Cancelled);
    }
}
