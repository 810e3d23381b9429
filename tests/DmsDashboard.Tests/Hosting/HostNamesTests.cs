using System.Net;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Hosting;

public sealed class HostNamesTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory(Timeout = 60_000)]
    [InlineData("/healthz", "10.1.2.3:8080")]
    [InlineData("/readyz", "10.1.2.3")]
    [InlineData("/dms/healthz", "evil.example.com")]
    public async Task HealthCheck_ByAnyName_IsAnsweredWithoutWords(string path, string host)
    {
        await using var app = await SignedInApp.StartAsync("--AllowedHosts=dms.example.com;127.0.0.1", "--Forwarded:PathBase=/dms");

        using var answer = await AskAsync(app, path, host);

        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, $"{(int)answer.StatusCode}");
        Assert.Contains(await answer.Content.ReadAsStringAsync(Cancelled), (string[])["ok", "ready", "not ready"]);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("/readyz", "127.0.0.1", "targetCount")]
    [InlineData("/readyz", "dms.example.com:443", "targetCount")]
    public async Task HealthCheck_ByAKnownName_SaysHowMany(string path, string host, string word)
    {
        await using var app = await SignedInApp.StartAsync("--AllowedHosts=dms.example.com;127.0.0.1");

        using var answer = await AskAsync(app, path, host);

        Assert.Contains(word, await answer.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/healthz/")]
    [InlineData("/healthz/..%2factivity.csv")]
    [InlineData("/css/base.css")]
    [InlineData("/hubs/dms/negotiate")]
    public async Task AnythingElse_ByAStrangeName_IsRefused(string path)
    {
        await using var app = await SignedInApp.StartAsync();

        using var answer = await AskAsync(app, path, "evil.example.com");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> AskAsync(SignedInApp app, string path, string host)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{app.Url.GetLeftPart(UriPartial.Authority)}{path}");
        request.Headers.Host = host;
        return await client.SendAsync(request, Cancelled);
    }
}
