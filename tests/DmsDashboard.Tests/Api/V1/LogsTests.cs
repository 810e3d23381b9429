using System.Net;
using System.Text.Json;
using DmsDashboard.Api.V1.Logs;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Tests.Access;
using DmsDashboard.Tests.Hubs;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Api.V1;

/// <summary>Logs by plain HTTP: a range, and what comes.</summary>
public sealed class LogsTests
{
    private const string Logs = "/replications/orders-oracle-to-aurora/logs";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Range_InPages_IsTheSameAsInOneFile()
    {
        await using var app = await V1App.StartAsync();
        // Thirty of one instant, which a page may part.
        foreach (var at in Enumerable.Range(1, 30))
        {
            Write(app, $"written {at} at noon");
        }

        const string Range = "from=2026-11-15T11:00Z&to=2026-11-15T12:00:00.001Z";
        var file = await app.AdvancedAsync(app.App.Client.GetStringAsync($"/api/v1{Logs}?{Range}&format=ndjson", Cancelled));
        var text = await app.AdvancedAsync(app.App.Client.GetStringAsync($"/api/v1{Logs}?{Range}&format=text", Cancelled));
        var page = await app.AdvancedAsync(app.GetAsync($"{Logs}?{Range}&limit=20"));
        var messages = Messages(page);
        while (page.GetProperty("nextCursor").GetString() is { } cursor)
        {
            page = await app.AdvancedAsync(app.GetAsync($"{Logs}?{Range}&limit=20&cursor={cursor}"));
            messages.AddRange(Messages(page));
        }

        var lines = file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("message").GetString()!).ToList();
        Assert.Equal(lines, messages);
        Assert.Equal(30, messages.Count(static message => message.StartsWith("written", StringComparison.Ordinal)));
        Assert.Contains("written 2 at noon", text, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("from=yesterday", "'yesterday' in from is no time: write it like 2026-11-15")]
    [InlineData("from=2026-11-16&to=2026-11-15T01:00Z", "to is not after from")]
    [InlineData("format=xml", "'xml' in format is not known: use json, ndjson, text.")]
    public async Task Range_BadParameter_IsRefusedWithASentence(string query, string sentence)
    {
        await using var app = await V1App.StartAsync();

        var problem = await app.FailAsync($"/api/v1{Logs}?{query}", HttpStatusCode.BadRequest, "bad-parameter");

        Assert.StartsWith(sentence, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Follow_UntilTheProgramLeaves_TellsLinesMarksAndHeartbeats()
    {
        await using var app = await V1App.StartAsync();
        var store = app.App.Services.GetRequiredService<LogStore>();
        using (var answer = await app.App.Client.GetAsync($"/api/v1{Logs}/follow?lines=1", HttpCompletionOption.ResponseHeadersRead, Cancelled))
        using (var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancelled)))
        {
            Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType?.ToString());
            await UntilAsync(app, lines, static line => line.TryGetProperty("mark", out var mark) && mark.GetString() == "Live");
            Write(app, "written while it is followed");
            await UntilAsync(app, lines, static line => line.TryGetProperty("message", out var message) && message.GetString() == "written while it is followed");
            app.Time.Advance(FollowedLog.Heartbeat);
            await UntilAsync(app, lines, static line => line.TryGetProperty("heartbeat", out _));
            Assert.Equal(1, store.WatchedCount);
        }

        await HubDashboard.UntilAsync(() => store.WatchedCount == 0);
    }

    [Fact(Timeout = 60_000)]
    public async Task Follow_WithATokenThatIsRevoked_EndsWithAReason()
    {
        await using var app = await V1App.StartAsync();
        var secret = await GivenToken.MakeAsync(app.App.Services, "follower", Capability.ReadLogs);
        app.App.Client.DefaultRequestHeaders.Authorization = new("Bearer", secret.Text);
        using var answer = await app.App.Client.GetAsync($"/api/v1{Logs}/follow", HttpCompletionOption.ResponseHeadersRead, Cancelled);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancelled));
        await GivenToken.RevokeAsync(app.App.Services, "follower");

        await UntilAsync(app, lines, static line => line.TryGetProperty("ended", out _));

        Assert.Null(await lines.ReadLineAsync(Cancelled));
        await HubDashboard.UntilAsync(() => app.App.Services.GetRequiredService<LogStore>().WatchedCount == 0);
    }

    [Fact(Timeout = 60_000)]
    public async Task Follow_OfALogThatIsNeverQuiet_StillAsksWhoFollows()
    {
        await using var app = await V1App.StartAsync();
        var secret = await GivenToken.MakeAsync(app.App.Services, "follower", Capability.ReadLogs);
        app.App.Client.DefaultRequestHeaders.Authorization = new("Bearer", secret.Text);
        using var answer = await app.App.Client.GetAsync($"/api/v1{Logs}/follow", HttpCompletionOption.ResponseHeadersRead, Cancelled);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancelled));
        await UntilAsync(app, lines, static line => line.TryGetProperty("mark", out var mark) && mark.GetString() == "Live");
        await GivenToken.RevokeAsync(app.App.Services, "follower");
        var (revokedAt, isEnded, count) = (app.Time.GetUtcNow(), false, 0);

        while (!isEnded)
        {
            Write(app, $"written {++count}");
            await UntilAsync(app, lines, line => (isEnded = line.TryGetProperty("ended", out _)) || (line.TryGetProperty("message", out var message) && message.GetString() == $"written {count}"));
            Assert.InRange(app.Time.GetUtcNow() - revokedAt, TimeSpan.Zero, 2 * FollowedLog.Heartbeat);
        }

        Assert.True(count > 1, "It was quiet: this says nothing of a log that is not.");
    }

    [Fact(Timeout = 60_000)]
    public async Task Follow_MoreThanACallerMay_IsRefusedUntilOneIsClosed()
    {
        await using var app = await V1App.StartAsync();
        var secrets = new[] { await GivenToken.MakeAsync(app.App.Services, "many", Capability.ReadLogs), await GivenToken.MakeAsync(app.App.Services, "other", Capability.ReadLogs) };
        List<HttpResponseMessage> open = [];
        for (var count = 0; count < LogFollowers.MaxOpen; count++)
        {
            open.Add(await FollowAsync(app, secrets[0]));
        }

        using var refused = await FollowAsync(app, secrets[0]);
        using var other = await FollowAsync(app, secrets[1]);
        var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync(Cancelled)).RootElement;
        open[0].Dispose();
        // The server sees in its own time that it is closed.
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await IsTakenAsync(app, secrets[0]))
        {
            await timer.WaitForNextTickAsync(Cancelled);
        }

        Assert.All(open.Skip(1).Append(other), static answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal((HttpStatusCode.TooManyRequests, "15"), (refused.StatusCode, refused.Headers.GetValues("Retry-After").Single()));
        Assert.Equal("50 logs are followed already, which is the limit of a caller: close one, then ask again.", problem.GetProperty("detail").GetString());
        open.ForEach(static answer => answer.Dispose());
    }

    private static async Task<bool> IsTakenAsync(V1App app, TokenSecret secret)
    {
        using var answer = await FollowAsync(app, secret);
        return answer.StatusCode is HttpStatusCode.OK;
    }

    private static Task<HttpResponseMessage> FollowAsync(V1App app, TokenSecret secret)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1{Logs}/follow");
        request.Headers.Authorization = new("Bearer", secret.Text);
        return app.App.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
    }

    private static void Write(V1App app, string message)
    {
        var entry = app.Store.Current.FindByIdentifier("orders-oracle-to-aurora").Single();
        var location = LogLocation.Of(entry.Arn, entry.Config?.ReplicationSettings);
        app.App.Aws.Account.Logs.Write(location.LogGroupName, location.OrchestratorStreamName!, message);
    }

    private static async Task UntilAsync(V1App app, StreamReader lines, Func<JsonElement, bool> isAwaited)
    {
        var reading = UntilAsync(lines, isAwaited);
        await app.Time.AdvanceUntilAsync(reading, Cancelled);
        await reading;
    }

    private static async Task UntilAsync(StreamReader lines, Func<JsonElement, bool> isAwaited)
    {
        while (await lines.ReadLineAsync(Cancelled) is { } line)
        {
            if (isAwaited(JsonDocument.Parse(line).RootElement))
            {
                return;
            }
        }

        Assert.Fail("The log ended before what was awaited.");
    }

    private static List<string> Messages(JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("message").GetString()!)];
}
