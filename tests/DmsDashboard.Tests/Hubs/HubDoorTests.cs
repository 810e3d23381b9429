using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DmsDashboard.Hubs;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Tests.Access;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Tests.Hubs;

/// <summary>Programs that have a token, and do with it what they should not.</summary>
public sealed class HubDoorTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task LongPolling_ByAnotherTokenThatKnowsTheConnection_IsRefused()
    {
        await using var app = await App.StartAsync(SignedInAs.Configure, "--LocalAws:Scenario=empty");
        var (own, other) = (await GivenToken.MakeAsync(app.Services, "own", Capability.ViewReplications), await GivenToken.MakeAsync(app.Services, "other", Capability.ReadLogs));
        using var negotiation = await SendAsync(app, own, HttpMethod.Post, "/hubs/dms/negotiate?negotiateVersion=1");
        var address = $"/hubs/dms?id={JsonDocument.Parse(await negotiation.Content.ReadAsStringAsync(Cancelled)).RootElement.GetProperty("connectionToken").GetString()}";
        using var begun = await SendAsync(app, own, HttpMethod.Get, address);
        using var greeted = await SendAsync(app, own, HttpMethod.Post, address, "{\"protocol\":\"json\",\"version\":1}\u001e");
        using var answered = await SendAsync(app, own, HttpMethod.Get, address);
        Assert.Equal("{}\u001e", await answered.Content.ReadAsStringAsync(Cancelled));
        await HubDashboard.UntilAsync(() => app.Services.GetRequiredService<Presence>().HubConnections == 1);

        using var sent = await SendAsync(app, other, HttpMethod.Post, address, "{\"type\":4,\"invocationId\":\"1\",\"target\":\"WatchReplications\",\"arguments\":[]}\u001e");
        using var read = await SendAsync(app, other, HttpMethod.Get, address);
        using var ended = await SendAsync(app, other, HttpMethod.Delete, address);
        using var endedByItself = await SendAsync(app, own, HttpMethod.Delete, address);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (sent.StatusCode, read.StatusCode, ended.StatusCode));
        Assert.Equal(HttpStatusCode.Accepted, endedByItself.StatusCode);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("")]
    [InlineData("&id=made-up")]
    public async Task Negotiations_OfOneTokenWithoutEnd_AreRefusedAndThoseOfOthersAreNot(string more)
    {
        await using var app = await App.StartAsync(SignedInAs.Configure, "--LocalAws:Scenario=empty");
        var (own, other) = (await GivenToken.MakeAsync(app.Services, "own", Capability.ViewReplications), await GivenToken.MakeAsync(app.Services, "other", Capability.ViewReplications));
        HttpResponseMessage? last = null;
        for (var tries = 0; tries < 3 * HubConnections.MaxBegunAMinute && last?.StatusCode is null or HttpStatusCode.OK; tries++)
        {
            last?.Dispose();
            last = await SendAsync(app, own, HttpMethod.Post, $"/hubs/dms/negotiate?negotiateVersion=1{more}");
        }

        using var refused = last!;
        using var others = await SendAsync(app, other, HttpMethod.Post, "/hubs/dms/negotiate?negotiateVersion=1");

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (refused.StatusCode, others.StatusCode));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Contains("too-many-requests", await refused.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task Connections_OfOneCaller_HaveALimitAndMakeRoomAgain()
    {
        await using var dashboard = await HubDashboard.StartAsync();
        List<HubConnection> open = [];
        for (var count = 0; count < HubConnections.MaxOpen; count++)
        {
            open.Add(await dashboard.ConnectAsync());
        }

        await HubDashboard.UntilAsync(() => dashboard.Presence.HubConnections == HubConnections.MaxOpen);

        await using (var refused = await dashboard.ConnectAsync())
        {
            await Assert.ThrowsAnyAsync<Exception>(() => FirstAsync(refused, "WatchReplications"));
        }

        await open[0].DisposeAsync();
        await HubDashboard.UntilAsync(() => dashboard.Presence.HubConnections == HubConnections.MaxOpen - 1);
        await using var next = await dashboard.ConnectAsync();
        await FirstAsync(next, "WatchReplications");
        foreach (var connection in open)
        {
            await connection.DisposeAsync();
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Calls_ThatAreWrong_AreAnsweredAndFillNoLog()
    {
        using var log = new RecordedLog();
        await using var dashboard = await HubDashboard.StartAsync(services => services.AddSingleton<ILoggerProvider>(log));
        await using var connection = await dashboard.ConnectAsync();

        Assert.Contains("TailLogs takes identifier, a text", await RefusalAsync("TailLogs", 5), StringComparison.Ordinal);
        Assert.Contains("TailLogs takes identifier, a text", await RefusalAsync("TailLogs"), StringComparison.Ordinal);
        Assert.Contains("TailLogGroup takes target and logGroupName, both texts", await RefusalAsync("TailLogGroup", "demo"), StringComparison.Ordinal);
        Assert.Contains("WatchReplications takes no arguments", await RefusalAsync("WatchReplications", "all"), StringComparison.Ordinal);
        Assert.Contains("does not exist", await RefusalAsync("NoSuchMethod"), StringComparison.Ordinal);
        for (var count = 0; count < 60; count++)
        {
            await RefusalAsync("TailLogs", $"no-such\n-{count}");
        }

        var lines = log.Entries.Where(static entry => entry.Text.Contains("call of the hub was refused", StringComparison.Ordinal)).ToList();
        // Of two minutes at most.
        Assert.InRange(lines.Count, 6, 2 * HubLogs.MostAMinute);
        Assert.All(lines, static line => Assert.Equal((LogLevel.Warning, false, false), (line.Level, line.Text.Contains('\n', StringComparison.Ordinal), line.Text.Contains("   at ", StringComparison.Ordinal))));
        Assert.Contains(lines, static line => line.Text.Contains("Further ones of this minute are not logged.", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Entries, static entry => entry.Level >= LogLevel.Error);

        async Task<string> RefusalAsync(string method, params object?[] arguments) =>
            (await Assert.ThrowsAsync<HubException>(() => FirstAsync(connection, method, arguments))).Message;
    }

    private static async Task FirstAsync(HubConnection connection, string method, params object?[] arguments)
    {
        await foreach (var _ in connection.StreamAsyncCore<JsonElement>(method, arguments, Cancelled))
        {
            return;
        }

        throw new InvalidOperationException("The stream ended without a message.");
    }

    private static async Task<HttpResponseMessage> SendAsync(App app, TokenSecret token, HttpMethod method, string address, string? body = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "text/plain") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Text);
        return await app.Client.SendAsync(request, Cancelled);
    }
}
