using System.Net;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Hosting;

/// <summary>What monitoring, caches and previews of links ask first.</summary>
public sealed class HeadTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Head_AnswersAsGetWithoutABody()
    {
        await using var app = await App.StartAsync("--LocalAws:Scenario=empty");
        foreach (var path in (string[])["/healthz", "/sign-in", "/", "/activity.csv", "/api/v1/replications", "/s/nothing", "/nowhere", "/css/base.css"])
        {
            using var get = await app.Client.GetAsync(path, Cancelled);
            using var head = await HeadAsync(app.Client, path);

            Assert.Equal((path, get.StatusCode, get.Content.Headers.ContentType), (path, head.StatusCode, head.Content.Headers.ContentType));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancelled));
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Head_OfWhatIsForEverybody_NeedsNoSignIn()
    {
        await using var app = await SignedInApp.StartAsync();
        using var client = new HttpClient { BaseAddress = app.Url };

        using var health = await HeadAsync(client, "/healthz");
        using var door = await HeadAsync(client, "/sign-in");
        using var link = await HeadAsync(client, "/s/nothing");
        using var data = await HeadAsync(client, "/activity.csv");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Unauthorized], [health.StatusCode, door.StatusCode, link.StatusCode, data.StatusCode]);
    }

    [Fact(Timeout = 60_000)]
    public async Task Head_OfAStream_DoesNotBeginIt()
    {
        await using var app = await App.StartAsync("--LocalAws:Scenario=empty");

        using var hub = await HeadAsync(app.Client, "/hubs/dms");
        using var log = await HeadAsync(app.Client, "/api/v1/replications/orders/logs/follow");

        Assert.All([hub, log], static answer => Assert.False(answer.IsSuccessStatusCode));
    }

    [Fact(Timeout = 60_000)]
    public async Task Post_WhereThereIsOnlyGet_SaysSo()
    {
        await using var app = await App.StartAsync("--LocalAws:Scenario=empty");

        using var answer = await app.Client.PostAsync("/healthz", null, Cancelled);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("GET", answer.Content.Headers.Allow);
    }

    private static async Task<HttpResponseMessage> HeadAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        return await client.SendAsync(request, Cancelled);
    }
}
