using System.Net;
using System.Net.WebSockets;
using DmsDashboard.Tests.Access;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Hosting.Headers;

/// <summary>Every answer says to the browser what it must, whoever made it.</summary>
public sealed class HeadersTests
{
    private static readonly (string Method, string Path, (string, string)? Header, HttpStatusCode Expected)[] Errors =
    [
        ("GET", "/nothing-here", null, HttpStatusCode.NotFound),
        ("GET", "/nothing-here.js", null, HttpStatusCode.NotFound),
        ("GET", "/s/nothing", null, HttpStatusCode.NotFound),
        ("DELETE", "/activity.csv", null, HttpStatusCode.MethodNotAllowed),
        ("HEAD", "/css/base.css", null, HttpStatusCode.OK),
        ("POST", "/", null, HttpStatusCode.BadRequest),
        ("GET", "/api/logs", null, HttpStatusCode.BadRequest),
        ("POST", "/hubs/dms/negotiate?negotiateVersion=1", null, HttpStatusCode.OK),
        ("POST", "/_blazor/negotiate?negotiateVersion=1", null, HttpStatusCode.OK),
        ("GET", "/", ("Host", "evil.example.com"), HttpStatusCode.BadRequest),
        ("GET", "/", ("Origin", "http://evil.example.com"), HttpStatusCode.Forbidden),
        ("GET", "/", ("Authorization", "Bearer dms_no-token"), HttpStatusCode.Unauthorized),
        ("GET", FailingRoute.Path, null, HttpStatusCode.InternalServerError),
        ("GET", FailingRoute.Path, ("Accept", "text/html"), HttpStatusCode.InternalServerError),
    ];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task Routes_EachForAnAdminAndForNobody_BreakNoRule()
    {
        await using var app = await App.StartAsync(SignedInAs.Configure, "--LocalAws:Scenario=empty");
        using var client = Client(app);
        List<string> broken = [];
        foreach (var path in Paths(app))
        {
            foreach (var isAdmin in new[] { true, false })
            {
                using var answer = await AskAsync(client, HttpMethod.Get, path, isAdmin ? (SignedInAs.Header, "Admin") : ("Accept", "text/html"));
                broken.AddRange(HeaderRules.Broken(answer));
            }
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    [Fact(Timeout = 120_000)]
    public async Task Files_Each_BreakNoRule()
    {
        await using var app = await App.StartAsync("--LocalAws:Scenario=empty");
        using var client = Client(app);
        List<string> broken = [];
        foreach (var path in ServedFiles.Of(app.Services).Append("/_framework/blazor.web.js"))
        {
            using var answer = await AskAsync(client, HttpMethod.Get, path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            broken.AddRange(HeaderRules.Broken(answer));
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    [Fact(Timeout = 60_000)]
    public async Task File_ThatTheBrowserHasStill_KeepsItsPolicy()
    {
        await using var app = await App.StartAsync("--LocalAws:Scenario=empty");
        using var client = Client(app);
        using var first = await AskAsync(client, HttpMethod.Get, "/js/page.js");

        using var again = await AskAsync(client, HttpMethod.Get, "/js/page.js", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.GetValues("Content-Security-Policy"), again.Headers.GetValues("Content-Security-Policy"));
        Assert.Empty(HeaderRules.Broken(again));
    }

    [Fact(Timeout = 60_000)]
    public async Task Errors_Each_BreakNoRule()
    {
        await using var app = await App.StartAsync(FailingRoute.Add, "--LocalAws:Scenario=empty");
        using var client = Client(app);
        List<string> broken = [];
        foreach (var (method, path, header, expected) in Errors)
        {
            using var answer = await AskAsync(client, new HttpMethod(method), path, header);
            broken.AddRange(answer.StatusCode == expected ? [] : [$"{method} {path} {header} answers {answer.StatusCode}."]);
            broken.AddRange(HeaderRules.Broken(answer));
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("text/html")]
    [InlineData("application/json")]
    public async Task Failure_OfTheDashboard_IsTheLogsAndNotTheAnswers(string accept)
    {
        var log = new RecordedLog();
        await using var app = await App.StartAsync(services => FailingRoute.Add(services, log), "--LocalAws:Scenario=empty");
        using var client = Client(app);

        using var answer = await AskAsync(client, HttpMethod.Get, FailingRoute.Path, ("Accept", accept));
        var body = await answer.Content.ReadAsStringAsync(Cancelled);

        Assert.DoesNotContain(FailingRoute.Secret, body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        var entry = Assert.Single(log.Entries, static entry => entry.Text.Contains(FailingRoute.Secret, StringComparison.Ordinal));
        Assert.Contains(FailingRoute.NumberOf(entry.Text), body, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task WebSocket_Answer_BreaksNoRule()
    {
        await using var app = await App.StartAsync("--LocalAws:Scenario=empty");
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;

        await socket.ConnectAsync(new UriBuilder(app.Client.BaseAddress!) { Scheme = "ws", Path = "/hubs/dms" }.Uri, Cancelled);

        Assert.Equal("nosniff", socket.HttpResponseHeaders!["X-Content-Type-Options"].Single());
        Assert.False(socket.HttpResponseHeaders.ContainsKey("Server"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Ancestors_ThatAreNamed_MayFramePagesAndNothingElse()
    {
        await using var app = await App.StartAsync("--LocalAws:Scenario=empty", "--Embedding:Ancestors:0=https://portal.example.com", "--Embedding:Ancestors:1=https://wall.example.com:8443");
        using var client = Client(app);

        using var page = await AskAsync(client, HttpMethod.Get, "/");
        using var status = await AskAsync(client, HttpMethod.Get, "/status");
        using var data = await AskAsync(client, HttpMethod.Get, "/activity.csv");

        Assert.All([page, status], static answer => Assert.Contains("frame-ancestors https://portal.example.com https://wall.example.com:8443", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal));
        Assert.All([page, status], static answer => Assert.False(answer.Headers.Contains("X-Frame-Options")));
        Assert.Empty(HeaderRules.Broken(page, isFramed: true).Concat(HeaderRules.Broken(status, isFramed: true)));
        Assert.Empty(HeaderRules.Broken(data));
        Assert.Contains("frame-ancestors 'none'", data.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static HttpClient Client(App app) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = app.Client.BaseAddress };

    private static IEnumerable<string> Paths(App app) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Select(static endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        .Where(static path => !path.Contains("**", StringComparison.Ordinal))
        .Select(static path => path.Replace("{Identifier}", "orders", StringComparison.Ordinal).Replace("{token}", "nothing", StringComparison.Ordinal))
        .Except(ServedFiles.Of(app.Services))
        .Distinct();

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, HttpMethod method, string path, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (header is { } known)
        {
            request.Headers.TryAddWithoutValidation(known.Name, known.Value);
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
    }
}
