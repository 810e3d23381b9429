using System.Net;
using System.Net.Http.Headers;
using DmsDashboard.Model.Access;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Access;

/// <summary>Without a sign-in, behind a reverse proxy on the same machine: it connects from 127.0.0.1, as whoever sits there does.</summary>
public sealed class OpenDoorTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Request_ThroughAProxy_IsRefusedWithWhatToSet()
    {
        await using var app = await StartAsync();
        (string Name, string Value)[] marks =
            [("X-Forwarded-For", "203.0.113.7"), ("x-forwarded-host", "dms.example.com"), ("X-Forwarded-Proto", "https"), ("X-Real-IP", "127.0.0.1"), ("Via", "1.1 nginx"), ("Forwarded", "for=203.0.113.7")];

        foreach (var mark in marks)
        {
            foreach (var (path, accept) in ((string, string)[])[("/access", "text/html"), ("/activity.csv", "*/*"), ("/api/v1/replications", "application/json"), ("/nowhere", "text/html"), ("/hubs/dms", "*/*")])
            {
                using var answer = await GetAsync(app, path, accept, null, mark);
                var text = await answer.Content.ReadAsStringAsync(Cancelled);

                Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized, $"{path} with {mark.Name} answers {(int)answer.StatusCode}");
                Assert.Contains("Access:OpenId:Issuer", text, StringComparison.Ordinal);
            }
        }

        using var health = await GetAsync(app, "/healthz", "*/*", null, marks[0]);
        using var without = await GetAsync(app, "/access", "text/html", null);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (health.StatusCode, without.StatusCode));
    }

    [Fact(Timeout = 60_000)]
    public async Task Program_WithAToken_MayComeThroughAProxy()
    {
        await using var app = await StartAsync();
        var secret = await GivenToken.MakeAsync(app.Services, "portal", Capability.ReadLogs);

        using var answer = await GetAsync(app, "/api/logs", "*/*", secret, ("X-Forwarded-For", "203.0.113.7"));

        // It was let in, and told what the address wants.
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static Task<App> StartAsync(params string[] arguments) => App.StartAsync(["--LocalAws:Scenario=empty", .. arguments]);

    private static async Task<HttpResponseMessage> GetAsync(App app, string path, string accept, TokenSecret? secret, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.Authorization = secret is null ? null : new AuthenticationHeaderValue("Bearer", secret.Text);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await app.Client.SendAsync(request, Cancelled);
    }
}
