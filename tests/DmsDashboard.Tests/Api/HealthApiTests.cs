using System.Net;
using System.Net.Http.Headers;
using DmsDashboard.Api;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Tests.Access;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Api;

public sealed class HealthApiTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Ready_FollowsTheLastPoll()
    {
        await using var app = await App.StartAsync("--Polling:SlowInterval=00:00:01", "--Polling:NormalInterval=00:00:01", "--Polling:MaxBackoff=00:00:01");
        await UntilAsync(app, static target => target is { CapturedAt: not null, Fault: null });
        using var ready = await app.Client.GetAsync("/readyz", Cancelled);

        app.Aws.Faults.Add(new LocalAws.Control.InjectedFault(InjectedKind.AccessDenied) { Operation = "DescribeReplications" });
        await UntilAsync(app, static target => target.Fault is not null);
        using var failed = await app.Client.GetAsync("/readyz", Cancelled);
        using var alive = await app.Client.GetAsync("/healthz", Cancelled);
        var body = await failed.Content.ReadAsStringAsync(Cancelled);

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
        Assert.Contains("access to DescribeReplications is denied", body, StringComparison.Ordinal);
        Assert.DoesNotContain("arn:", body, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Ready_ToNobody_HasCountsWithoutNames()
    {
        await using var app = await SignedInApp.StartAsync();
        var secret = await GivenToken.MakeAsync(app.Services, "watch", Capability.ViewDashboard);
        var other = await GivenToken.MakeAsync(app.Services, "other", Capability.ReadLogs);

        var (nobody, less, program) = (await ReadAsync(null), await ReadAsync(other), await ReadAsync(secret));

        Assert.Contains("\"targetCount\":1", nobody, StringComparison.Ordinal);
        Assert.Contains("\"readyCount\":", nobody, StringComparison.Ordinal);
        Assert.DoesNotContain("demo", nobody, StringComparison.Ordinal);
        Assert.DoesNotContain("demo", less, StringComparison.Ordinal);
        Assert.Contains("\"demo\"", program, StringComparison.Ordinal);

        async Task<string> ReadAsync(TokenSecret? token)
        {
            using var client = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(app.Url, "/readyz"));
            request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token.Text);
            using var answer = await client.SendAsync(request, Cancelled);
            return await answer.Content.ReadAsStringAsync(Cancelled);
        }
    }

    [Fact]
    public void Ready_NothingReadYet_IsNotReady()
    {
        Assert.False(Readiness.Of(DmsSnapshot.Empty, Noon).IsReady);
        Assert.False(Readiness.Of(new DmsSnapshot { Targets = [Target() with { CapturedAt = null }] }, Noon).IsReady);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(89, true)]
    [InlineData(91, false)]
    public void Ready_OldData_IsNotReady(int seconds, bool isReady)
    {
        Assert.Equal(isReady, Readiness.Of(new DmsSnapshot { Targets = [Target()] }, Noon.AddSeconds(seconds)).IsReady);
    }

    [Fact]
    public void Ready_EveryFault_HasASentenceWithoutAwsWords()
    {
        Assert.All(Enum.GetValues<FaultKind>(), static kind =>
        {
            var fault = new DmsFault(kind, "DescribeReplications", "Code", "User: arn:aws:iam::123456789012:user/x is not authorized.", Noon);
            var readiness = TargetReadiness.Of(Target() with { Fault = fault }, Noon);

            Assert.False(readiness.IsReady);
            Assert.DoesNotContain("arn:", readiness.Sentence, StringComparison.Ordinal);
            Assert.EndsWith(".", readiness.Sentence, StringComparison.Ordinal);
        });
    }

    private static TargetSnapshot Target() => new() { Target = new DmsTarget("demo", "eu-central-1"), CapturedAt = Noon, PollInterval = TimeSpan.FromSeconds(10) };

    private static async Task UntilAsync(App app, Func<TargetSnapshot, bool> reached)
    {
        await foreach (var snapshot in app.Services.GetRequiredService<DmsStore>().WatchAsync(Cancelled))
        {
            if (snapshot.Targets is [var target] && reached(target))
            {
                return;
            }
        }
    }
}
