using System.Text.Json;
using FsCheck.Fluent;

namespace DmsDashboard.LocalAws.Tests.Logs;

public sealed class GetLogEventsTests : IAsyncLifetime
{
    private LogsEndpoint _endpoint = null!;

    public async ValueTask InitializeAsync() => _endpoint = await LogsEndpoint.StartAsync();

    public ValueTask DisposeAsync() => _endpoint.DisposeAsync();

    [Fact(Timeout = 30_000)]
    public async Task Page_FirstFromTail_HoldsTheNewestOldestFirst()
    {
        Write(5);

        var page = await GetAsync(new { logGroupName = "group", logStreamName = "stream", limit = 2 });

        Assert.Equal(["3", "4"], Messages(page));
    }

    [Fact(Timeout = 30_000)]
    public async Task Page_AtTheEnd_ReturnsTheTokenSentUntilSomethingArrives()
    {
        Write(3);
        var first = await GetAsync(new { logGroupName = "group", logStreamName = "stream", startFromHead = true });
        var token = Forward(first);

        var atEnd = await GetAsync(new { logGroupName = "group", logStreamName = "stream", startFromHead = true, nextToken = token });
        _endpoint.Logs.Write("group", "stream", "late", LogsEndpoint.Noon.AddSeconds(9));
        var later = await GetAsync(new { logGroupName = "group", logStreamName = "stream", startFromHead = true, nextToken = Forward(atEnd) });

        Assert.Equal(["0", "1", "2"], Messages(first));
        Assert.Empty(Messages(atEnd));
        Assert.Equal(token, Forward(atEnd));
        Assert.Equal(["late"], Messages(later));
    }

    [Fact(Timeout = 30_000)]
    public async Task Page_EmptyStream_HasTokensThatFindWhatArrivesLater()
    {
        _endpoint.Logs.CreateStream("group", "stream");

        var empty = await GetAsync(new { logGroupName = "group", logStreamName = "stream" });
        _endpoint.Logs.Write("group", "stream", "late");
        var later = await GetAsync(new { logGroupName = "group", logStreamName = "stream", startFromHead = true, nextToken = Forward(empty) });

        Assert.Empty(Messages(empty));
        Assert.Equal(["late"], Messages(later));
    }

    [Fact(Timeout = 120_000)]
    public async Task Paging_AnySizes_ReturnsEveryEventExactlyOnce()
    {
        var cases = Gen.Choose(0, 40).Zip(Gen.Choose(1, 9).ListOf(60), static (count, limits) => (Count: count, Limits: limits.ToArray())).Sample(40, 50);

        foreach (var (number, (count, limits)) in cases.Index())
        {
            var stream = $"stream-{number}";
            _endpoint.Logs.CreateStream("group", stream);
            Write(count, stream);
            var expected = Enumerable.Range(0, count).Select(static index => $"{index}").ToList();

            Assert.Equal(expected, await PageAsync(stream, limits, forward: true));
            Assert.Equal(expected, await PageAsync(stream, limits, forward: false));
        }
    }

    [Fact(Timeout = 30_000)]
    public async Task Paging_BackAndForth_StandsBetweenTheSameEvents()
    {
        Write(6);

        var first = await GetAsync(new { logGroupName = "group", logStreamName = "stream", startFromHead = true, limit = 4 });
        var next = await GetAsync(new { logGroupName = "group", logStreamName = "stream", startFromHead = true, limit = 4, nextToken = Forward(first) });
        var back = await GetAsync(new { logGroupName = "group", logStreamName = "stream", limit = 2, nextToken = Backward(next) });

        Assert.Equal(["4", "5"], Messages(next));
        Assert.Equal(["2", "3"], Messages(back));
    }

    [Fact(Timeout = 30_000)]
    public async Task Page_OfAMegabyte_IsPartial()
    {
        var message = new string('x', 300_000);
        for (var number = 0; number < 5; number++)
        {
            _endpoint.Logs.Write("group", "stream", $"{number}{message}");
        }

        var head = await GetAsync(new { logGroupName = "group", logStreamName = "stream", startFromHead = true });
        var tail = await GetAsync(new { logGroupName = "group", logStreamName = "stream" });

        Assert.Equal(["0", "1", "2"], Messages(head).Select(static text => text[..1]));
        Assert.Equal(["2", "3", "4"], Messages(tail).Select(static text => text[..1]));
    }

    [Fact(Timeout = 30_000)]
    public async Task Range_IncludesItsStartAndExcludesItsEnd()
    {
        Write(5);

        var page = await GetAsync(new { logGroupName = "group", logStreamName = "stream", startTime = LogsEndpoint.NoonMillis + 1_000, endTime = LogsEndpoint.NoonMillis + 3_000 });

        Assert.Equal(["1", "2"], Messages(page));
    }

    [Fact(Timeout = 30_000)]
    public async Task Group_ByIdentifier_MayBeNameOrArn()
    {
        Write(1);

        Assert.Equal(["0"], Messages(await GetAsync(new { logGroupIdentifier = "group", logStreamName = "stream" })));
        Assert.Equal(["0"], Messages(await GetAsync(new { logGroupIdentifier = _endpoint.ArnOf("group"), logStreamName = "stream" })));
    }

    [Fact(Timeout = 30_000)]
    public async Task Event_HasBothTimesInMillisecondsAndItsTextUntouched()
    {
        const string Text = "{'replication_state':'failed', 'failure_message': 'a \"b\" \\ ä 🙂\n\t<c>'}";
        _endpoint.Logs.Write("group", "stream", Text, LogsEndpoint.Noon.AddMilliseconds(-5));

        var written = (await GetAsync(new { logGroupName = "group", logStreamName = "stream" })).GetProperty("events")[0];

        Assert.Equal(Text, written.GetProperty("message").GetString());
        Assert.Equal(LogsEndpoint.NoonMillis - 5, written.GetProperty("timestamp").GetInt64());
        Assert.Equal(LogsEndpoint.NoonMillis, written.GetProperty("ingestionTime").GetInt64());
    }

    private void Write(int count, string stream = "stream")
    {
        for (var number = 0; number < count; number++)
        {
            _endpoint.Logs.Write("group", stream, $"{number}", LogsEndpoint.Noon.AddSeconds(number));
        }
    }

    private async Task<List<string>> PageAsync(string stream, int[] limits, bool forward)
    {
        var read = new List<string>();
        string? token = null;

        foreach (var limit in limits)
        {
            var page = await GetAsync(new { logGroupName = "group", logStreamName = stream, startFromHead = forward, limit, nextToken = token });
            read.InsertRange(forward ? read.Count : 0, Messages(page));
            var next = forward ? Forward(page) : Backward(page);
            if (next == token)
            {
                return read;
            }

            token = next;
        }

        throw new InvalidOperationException("The pages never came to an end.");
    }

    private Task<JsonElement> GetAsync(object request) => _endpoint.CallAsync("GetLogEvents", request);

    private static List<string> Messages(JsonElement page) => [.. page.GetProperty("events").EnumerateArray().Select(static item => item.GetProperty("message").GetString()!)];

    private static string Forward(JsonElement page) => page.GetProperty("nextForwardToken").GetString()!;

    private static string Backward(JsonElement page) => page.GetProperty("nextBackwardToken").GetString()!;
}
