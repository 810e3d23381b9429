using System.Net;
using DmsDashboard.Tests.Api.V1.Commands;
using DmsDashboard.Tests.Support;
using DmsDashboard.Tests.Support.OpenId;

namespace DmsDashboard.Tests.Api.V1.Access;

/// <summary>Who is signed in, and its end, by the API with an admin's own session.</summary>
public sealed class SessionsApiTests
{
    [Fact(Timeout = 60_000)]
    public async Task End_OfSomebodyElse_SignsThemOutAndAnswersTheSameAgain()
    {
        await using var app = await SignedInApp.StartAsync();
        using var vera = app.NewVisitor();
        using var anna = app.NewVisitor();
        using var first = await vera.SignInAsync(Account.Vera);
        using var second = await anna.SignInAsync(Account.Anna);

        using var list = await anna.GetAsync("/api/v1/sessions");
        var items = (await ProgramsApp.BodyAsync(list)).GetProperty("items").EnumerateArray().ToList();
        var id = items.Single(static item => item.GetProperty("role").GetString() == "viewer").GetProperty("id").GetInt64();
        using var before = await vera.GetAsync("/api/v1/me");
        using var ended = await PostAsync(app, anna, $"/api/v1/sessions/{id}/end", "end");
        using var again = await PostAsync(app, anna, $"/api/v1/sessions/{id}/end", "end");
        using var other = await PostAsync(app, anna, $"/api/v1/sessions/{id}/end", "other");
        using var after = await vera.GetAsync("/api/v1/me");
        using var notAllowed = await PostAsync(app, vera, $"/api/v1/sessions/{id}/end", "mine");

        Assert.Equal(["admin", "viewer"], items.Select(static item => item.GetProperty("role").GetString()!));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (before.StatusCode, after.StatusCode, notAllowed.StatusCode));
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (ended.StatusCode, again.StatusCode));
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal((HttpStatusCode.NotFound, "session-not-found"), (other.StatusCode, (await ProgramsApp.BodyAsync(other)).GetProperty("code").GetString()));
    }

    private static Task<HttpResponseMessage> PostAsync(SignedInApp app, Visitor visitor, string path, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app.Url, path));
        request.Headers.Add("Idempotency-Key", key);
        return visitor.SendAsync(request);
    }
}
