using System.Text.Json.Nodes;
using DmsDashboard.LocalAws.Logs.LiveTail;

namespace DmsDashboard.LocalAws.Tests.Logs;

public sealed class StartLiveTailTests : IAsyncLifetime
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private LogsEndpoint _endpoint = null!;

    public async ValueTask InitializeAsync()
    {
        _endpoint = await LogsEndpoint.StartAsync();
        _endpoint.Logs.CreateStream("group", "stream");
        _endpoint.Logs.CreateStream("other", "stream");
    }

    public ValueTask DisposeAsync() => _endpoint.DisposeAsync();

    [Fact(Timeout = 30_000)]
    public async Task Session_Started_TellsItsRequest()
    {
        using var tail = await TailAsync(new { logGroupIdentifiers = new[] { Arn("group") }, logStreamNamePrefixes = new[] { "str" }, logEventFilterPattern = "a b" });

        var started = (await tail.StartedAsync()).Json;

        Assert.Equal(Arn("group"), started.GetProperty("logGroupIdentifiers")[0].GetString());
        Assert.Equal("str", started.GetProperty("logStreamNamePrefixes")[0].GetString());
        Assert.Equal("a b", started.GetProperty("logEventFilterPattern").GetString());
        Assert.NotEmpty(started.GetProperty("sessionId").GetString()!);
    }

    [Fact(Timeout = 30_000)]
    public async Task Session_EverySecond_SendsWhatWasIngestedOrAnEmptyUpdate()
    {
        _endpoint.Logs.Write("group", "stream", "before");
        using var tail = await TailAsync(new { logGroupIdentifiers = new[] { Arn("group") } });
        await tail.StartedAsync();

        var idle = await NextSecondAsync(tail);
        _endpoint.Logs.Write("group", "stream", "one", LogsEndpoint.Noon.AddDays(-1));
        _endpoint.Logs.Write("other", "stream", "elsewhere");
        _endpoint.Logs.Write("group", "stream", "two");
        var busy = await NextSecondAsync(tail);

        Assert.Empty(idle.Messages);
        Assert.Equal(["one", "two"], busy.Messages);
        Assert.False(busy.Sampled);
        var result = busy.Json.GetProperty("sessionResults")[0];
        Assert.Equal((Arn("group"), "stream"), (result.GetProperty("logGroupIdentifier").GetString(), result.GetProperty("logStreamName").GetString()));
        Assert.Equal(LogsEndpoint.Noon.AddDays(-1).ToUnixTimeMilliseconds(), result.GetProperty("timestamp").GetInt64());
        Assert.Equal(LogsEndpoint.NoonMillis + 1_000, result.GetProperty("ingestionTime").GetInt64());
    }

    [Theory(Timeout = 30_000)]
    [InlineData("""{"logStreamNames":["run-1"]}""", "run-1: ERROR a")]
    [InlineData("""{"logStreamNamePrefixes":["run-"]}""", "run-1: ERROR a, run-2: b")]
    [InlineData("""{"logEventFilterPattern":"ERROR"}""", "run-1: ERROR a, else: ERROR c")]
    public async Task Session_Filtered_SendsOnlyWhatFits(string filter, string expected)
    {
        var request = JsonNode.Parse(filter)!.AsObject();
        request["logGroupIdentifiers"] = new JsonArray(Arn("group"));
        using var tail = await TailAsync(request);
        await tail.StartedAsync();

        _endpoint.Logs.Write("group", "run-1", "ERROR a");
        _endpoint.Logs.Write("group", "run-2", "b");
        _endpoint.Logs.Write("group", "else", "ERROR c");
        var update = await NextSecondAsync(tail);

        var sent = update.Json.GetProperty("sessionResults").EnumerateArray().Select(static item => $"{item.GetProperty("logStreamName")}: {item.GetProperty("message")}");
        Assert.Equal(expected, string.Join(", ", sent));
    }

    [Theory(Timeout = 30_000)]
    [InlineData(500, false)]
    [InlineData(501, true)]
    [InlineData(5_000, true)]
    public async Task Session_BusySecond_SendsFiveHundredEventsAndSaysThatItSampled(int count, bool sampled)
    {
        using var tail = await TailAsync(new { logGroupIdentifiers = new[] { Arn("group") } });
        await tail.StartedAsync();

        for (var number = 0; number < count; number++)
        {
            _endpoint.Logs.Write("group", "stream", $"{number}");
        }

        var update = await NextSecondAsync(tail);
        var next = await NextSecondAsync(tail);

        Assert.Equal(sampled, update.Sampled);
        Assert.Equal(500, update.Messages.Distinct().Count());
        Assert.Equal(update.Messages.Order(Comparer<string>.Create(static (left, right) => left.Length != right.Length ? left.Length - right.Length : string.CompareOrdinal(left, right))), update.Messages);
        Assert.False(next.Sampled);
        Assert.Empty(next.Messages);
    }

    [Fact(Timeout = 30_000)]
    public async Task Session_MoreBytesThanAFrameHolds_SendsWhatFitsAndSaysThatItSampled()
    {
        using var tail = await TailAsync(new { logGroupIdentifiers = new[] { Arn("group") } });
        await tail.StartedAsync();

        for (var number = 0; number < 20; number++)
        {
            _endpoint.Logs.Write("group", "stream", new string('\u0001', 1_000_000));
        }

        var update = await NextSecondAsync(tail);

        Assert.True(update.Sampled);
        Assert.Equal(2, update.Messages.Count());
    }

    [Fact(Timeout = 30_000)]
    public async Task Session_SixteenthOfAnAccount_IsRefusedUntilOneEnds()
    {
        var request = new { logGroupIdentifiers = new[] { Arn("group") } };
        var tails = new List<TailReader>();
        for (var number = 0; number < LiveTailSessions.MaxSessions; number++)
        {
            tails.Add(await TailAsync(request));
        }

        var refused = await _endpoint.RefusedAsync("StartLiveTail", request);
        tails[0].Dispose();
        await OpenCountBecomesAsync(LiveTailSessions.MaxSessions - 1);
        using var again = await TailAsync(request);
        await again.StartedAsync();

        Assert.Equal("LimitExceededException", refused.Type);
        tails.ForEach(static tail => tail.Dispose());
        again.Dispose();
        await OpenCountBecomesAsync(0);
    }

    [Fact(Timeout = 60_000)]
    public async Task Session_AfterThreeHours_EndsWithSessionTimeoutException()
    {
        using var tail = await TailAsync(new { logGroupIdentifiers = new[] { Arn("group") } });
        await tail.StartedAsync();

        _endpoint.Time.Advance(TimeSpan.FromHours(3) - Second);
        _endpoint.Logs.Write("group", "stream", "last");
        _endpoint.Time.Advance(Second);
        var frames = new List<DecodedFrame>();
        while (await tail.NextAsync() is { } frame)
        {
            frames.Add(frame);
        }

        Assert.Contains(frames, static frame => frame.EventType is "sessionUpdate" && frame.Messages.Contains("last"));
        Assert.Equal(("exception", "SessionTimeoutException"), (frames[^1].MessageType, frames[^1].Headers[":exception-type"]));
        Assert.NotEmpty(frames[^1].Json.GetProperty("message").GetString()!);
        await OpenCountBecomesAsync(0);
    }

    [Fact(Timeout = 30_000)]
    public async Task Session_Cut_BreaksInTheMiddleOfTheStream()
    {
        using var tail = await TailAsync(new { logGroupIdentifiers = new[] { Arn("group") } });
        await tail.StartedAsync();

        Assert.Equal(1, _endpoint.Logs.Tails.CutTails());

        await Assert.ThrowsAnyAsync<IOException>(tail.NextAsync);
        await OpenCountBecomesAsync(0);
    }

    [Fact(Timeout = 30_000)]
    public async Task Session_UnknownEventAndExceptionInjected_AreSentInOrder()
    {
        using var tail = await TailAsync(new { logGroupIdentifiers = new[] { Arn("group") } });
        await tail.StartedAsync();

        _endpoint.Logs.Tails.InjectEvent("sessionHint", new JsonObject { ["hint"] = "none" });
        _endpoint.Logs.Tails.InjectException("SessionStreamingException", "Something went wrong.");

        Assert.Equal("sessionHint", (await tail.NextAsync())?.EventType);
        var last = await tail.NextAsync();
        Assert.Equal("SessionStreamingException", last?.Headers[":exception-type"]);
        Assert.Equal("Something went wrong.", last?.Json.GetProperty("message").GetString());
        Assert.Null(await tail.NextAsync());
        await OpenCountBecomesAsync(0);
    }

    [Fact(Timeout = 30_000)]
    public async Task Session_ServerStops_Ends()
    {
        using var tail = await TailAsync(new { logGroupIdentifiers = new[] { Arn("group") } });
        await tail.StartedAsync();

        await _endpoint.DisposeAsync();

        await Assert.ThrowsAnyAsync<IOException>(tail.NextAsync);
    }

    private string Arn(string logGroupName) => _endpoint.ArnOf(logGroupName);

    private Task<TailReader> TailAsync(object request) => _endpoint.TailAsync(request);

    private async Task<DecodedFrame> NextSecondAsync(TailReader tail)
    {
        _endpoint.Time.Advance(Second);
        var frame = await tail.NextAsync();
        Assert.Equal("sessionUpdate", frame?.EventType);

        return frame!;
    }

    private Task OpenCountBecomesAsync(int count) => _endpoint.Logs.Tails.WaitForOpenCountAsync(count, LogsEndpoint.Cancellation);
}
