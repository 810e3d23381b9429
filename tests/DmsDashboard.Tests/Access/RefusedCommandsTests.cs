using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Access;

/// <summary>What programs ask for that they may not stands in the activity, although the policy answers it.</summary>
public sealed class RefusedCommandsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Command_OfATokenThatMayNot_IsRecordedAsNotAllowed()
    {
        await using var app = await App.StartAsync(SignedInAs.Configure, "--LocalAws:Scenario=empty");
        var secret = await GivenToken.MakeAsync(app.Services, "build", Capability.ViewActivity);

        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(app, secret, HttpMethod.Post, "replications/orders%0A%E2%80%AEx/stop"));
        // What only reads is no attempt at anything, and of nobody nothing is known.
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(app, secret, HttpMethod.Get, "shares"));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(app, null, HttpMethod.Post, "replications/orders/stop"));

        var line = Assert.Single(await LinesAsync(app));
        Assert.Equal(("token build", "Token", "1"), (line.Who, line.Way, line.Subject));
        Assert.Equal(("StopReplication", "/replications/orders  x/stop", ActionOutcome.NotAllowed), (line.Operation, line.Identifier, line.Outcome));
        Assert.Equal("127.0.0.1, a program", line.From);
        Assert.StartsWith("It was not done. It needs StopReplication, which this token does not have", line.Sentence, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Commands_RefusedOverAndOver_AreRecordedAHundredTimesAndNoMore()
    {
        await using var app = await App.StartAsync(SignedInAs.Configure, "--LocalAws:Scenario=empty");
        var secret = await GivenToken.MakeAsync(app.Services, "build", Capability.ViewActivity);

        for (var time = 0; time < 103; time++)
        {
            Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(app, secret, HttpMethod.Post, "shares"));
        }

        var lines = await LinesAsync(app);
        Assert.Equal(100, lines.Length);
        Assert.EndsWith("Further ones of this hour are only in the log: 100 were written down.", lines[0].Sentence, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> AskAsync(App app, TokenSecret? secret, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}");
        request.Headers.Authorization = secret is null ? null : new AuthenticationHeaderValue("Bearer", secret.Text);
        using var answer = await app.Client.SendAsync(request, Cancelled);
        return answer.StatusCode;
    }

    private static async Task<ImmutableArray<ActivityItem>> LinesAsync(App app) =>
        await app.Services.GetRequiredService<ActivityStore>().QueryAsync(new ActivityQuery { Kinds = [ActivityKind.Action], Limit = 200 }, Cancelled);
}
