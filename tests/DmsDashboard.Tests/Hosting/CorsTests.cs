using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using DmsDashboard.Hubs;
using DmsDashboard.Model.Access;
using DmsDashboard.Tests.Access;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Hosting;

/// <summary>Pages of other sites, as browsers send their requests.</summary>
public sealed class CorsTests
{
    private const string Portal = "https://portal.example.com";
    private const string Allowed = $"--Cors:Origins:0={Portal}";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Preflight_OfANamedSite_AllowsWhatProgramsSend()
    {
        await using var app = await StartAsync(Allowed);

        using var answer = await PreflightAsync(app, "/api/v1/replications/orders/start", Portal);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(Portal, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Contains("POST", Header(answer, "Access-Control-Allow-Methods")!.Split(','));
        Assert.Empty(new[] { "Authorization", "Content-Type", "Idempotency-Key" }.Except(Header(answer, "Access-Control-Allow-Headers")!.Split(','), StringComparer.OrdinalIgnoreCase));
        Assert.Null(Header(answer, "Access-Control-Allow-Credentials"));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("/api/v1/replications/orders/start", "https://evil.example.com")]
    [InlineData("/api/v1/replications/orders/start", "https://portal.example.com.evil.example")]
    [InlineData("/api/v1/replications/orders/start", "http://portal.example.com")]
    [InlineData("/api/v1/replications/orders/start", "https://portal.example.com:8443")]
    [InlineData("/api/v1/replications/orders/start", "null")]
    [InlineData("/hubs/dms/negotiate", "https://evil.example.com")]
    [InlineData("/apis", Portal)]
    [InlineData("/", Portal)]
    [InlineData("/activity.csv", Portal)]
    [InlineData("/_blazor/negotiate", Portal)]
    [InlineData("/sign-out", Portal)]
    [InlineData("/s/abc", Portal)]
    public async Task Preflight_OfAnotherSiteOrForAnotherAddress_IsRefused(string path, string origin)
    {
        await using var app = await StartAsync(Allowed);

        using var answer = await PreflightAsync(app, path, origin);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers, static header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact(Timeout = 60_000)]
    public async Task Request_OfANamedSite_NeedsATokenThoughNobodyHasToSignIn()
    {
        await using var app = await StartAsync(Allowed);
        var secret = await GivenToken.MakeAsync(app.Services, "portal", Capability.ReadLogs);

        using var without = await GetAsync(app, "/api/logs", Portal);
        using var with = await GetAsync(app, "/api/logs", Portal, secret);
        using var own = await GetAsync(app, "/api/logs", app.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));

        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Contains("needs a token", await without.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, with.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, own.StatusCode);
        // Also what is refused can be read by the page that asked.
        Assert.All([without, with], static answer => Assert.Equal(Portal, Header(answer, "Access-Control-Allow-Origin")));
        Assert.All([without, with], static answer => Assert.Contains("Origin", answer.Headers.Vary));
        Assert.Contains("Idempotency-Replayed", Header(with, "Access-Control-Expose-Headers"), StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("/api/logs", "https://evil.example.com")]
    [InlineData("/hubs/dms", "https://evil.example.com")]
    [InlineData("/activity.csv", Portal)]
    [InlineData("/", Portal)]
    public async Task Request_OfAnotherSiteOrForAnotherAddress_IsRefusedAlsoWithAToken(string path, string origin)
    {
        await using var app = await StartAsync(Allowed);
        var secret = await GivenToken.MakeAsync(app.Services, "portal", Enum.GetValues<Capability>());

        using var answer = await GetAsync(app, path, origin, secret);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(Header(answer, "Access-Control-Allow-Origin"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Request_WithoutTheSetting_IsRefused()
    {
        await using var app = await StartAsync();
        var secret = await GivenToken.MakeAsync(app.Services, "portal", Capability.ReadLogs);

        using var answer = await GetAsync(app, "/api/logs", Portal, secret);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task Negotiation_OfANamedSite_NeedsAToken()
    {
        await using var app = await StartAsync(Allowed);
        var secret = await GivenToken.MakeAsync(app.Services, "portal", Capability.ViewReplications);

        using var without = await NegotiateAsync(app, Portal, null);
        using var with = await NegotiateAsync(app, Portal, secret);
        using var foreign = await NegotiateAsync(app, "https://evil.example.com", secret);

        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        Assert.Equal(Portal, Header(with, "Access-Control-Allow-Origin"));
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task WebSocket_OfANamedSite_NeedsATokenAndOfAnotherIsRefused()
    {
        await using var app = await StartAsync(Allowed);
        var secret = await GivenToken.MakeAsync(app.Services, "portal", Capability.ViewReplications);

        await using (var connection = await ConnectAsync(app, Portal, secret))
        {
            await foreach (var message in connection.StreamAsync<HubReplications>("WatchReplications", Cancelled))
            {
                Assert.True(message.IsWhole);
                break;
            }
        }

        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(app, Portal, null));
        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(app, "https://evil.example.com", secret));
    }

    private static Task<App> StartAsync(params string[] arguments) => App.StartAsync(["--LocalAws:Scenario=empty", .. arguments]);

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    private static Task<HttpResponseMessage> PreflightAsync(App app, string path, string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,idempotency-key");
        return app.Client.SendAsync(request, Cancelled);
    }

    private static Task<HttpResponseMessage> GetAsync(App app, string path, string origin, TokenSecret? secret = null) => SendAsync(app, HttpMethod.Get, path, origin, secret);

    private static Task<HttpResponseMessage> NegotiateAsync(App app, string origin, TokenSecret? secret) => SendAsync(app, HttpMethod.Post, "/hubs/dms/negotiate?negotiateVersion=1", origin, secret);

    private static Task<HttpResponseMessage> SendAsync(App app, HttpMethod method, string path, string origin, TokenSecret? secret)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Authorization = secret is null ? null : new AuthenticationHeaderValue("Bearer", secret.Text);
        return app.Client.SendAsync(request, Cancelled);
    }

    // As a browser does, which can send no header with a WebSocket: with the token in the query.
    private static async Task<HubConnection> ConnectAsync(App app, string origin, TokenSecret? secret)
    {
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<IConnectionFactory>(new WebSocketConnectionFactory(origin));
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(new Uri(app.Client.BaseAddress!, secret is null ? "/hubs/dms" : $"/hubs/dms?access_token={secret.Text}")));
        builder.Services.AddSingleton<IHubProtocol, JsonHubProtocol>();
        var connection = builder.Build();
        await connection.StartAsync(Cancelled);
        return connection;
    }
}
