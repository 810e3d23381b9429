using System.Text.Json;
using FsCheck.Fluent;

namespace DmsDashboard.LocalAws.Tests.Logs;

public sealed class FilterLogEventsTests : IAsyncLifetime
{
    private LogsEndpoint _endpoint = null!;

    public async ValueTask InitializeAsync() => _endpoint = await LogsEndpoint.StartAsync();

    public ValueTask DisposeAsync() => _endpoint.DisposeAsync();

    [Fact(Timeout = 30_000)]
    public async Task Search_SeveralStreams_InterleavesByTimeAndNamesEachEvent()
    {
        Write("b", "second", 2);
        Write("a", "first", 1);
        Write("a", "third", 3);

        var events = (await FilterAsync(new { logGroupName = "group" })).GetProperty("events").EnumerateArray().ToList();

        Assert.Equal(["a/first", "b/second", "a/third"], events.Select(static item => $"{item.GetProperty("logStreamName")}/{item.GetProperty("message")}"));
        Assert.Equal(3, events.Select(static item => item.GetProperty("eventId").GetString()).Distinct().Count());
    }

    [Fact(Timeout = 30_000)]
    public async Task Search_StreamNamesOrPrefix_ReadsOnlyThose()
    {
        Write("run-1", "one", 1);
        Write("run-2", "two", 2);
        Write("other", "three", 3);

        Assert.Equal(["one", "three"], Messages(await FilterAsync(new { logGroupName = "group", logStreamNames = new[] { "run-1", "other" } })));
        Assert.Equal(["one", "two"], Messages(await FilterAsync(new { logGroupName = "group", logStreamNamePrefix = "run-" })));
    }

    [Fact(Timeout = 30_000)]
    public async Task Range_IncludesBothItsEnds()
    {
        for (var second = 0; second < 5; second++)
        {
            Write("a", $"{second}", second);
        }

        var page = await FilterAsync(new { logGroupName = "group", startTime = LogsEndpoint.NoonMillis + 1_000, endTime = LogsEndpoint.NoonMillis + 3_000 });

        Assert.Equal(["1", "2", "3"], Messages(page));
    }

    [Fact(Timeout = 30_000)]
    public async Task Search_Backward_ReturnsTheNewestFirstAndPagesOn()
    {
        for (var second = 0; second < 5; second++)
        {
            Write("a", $"{second}", second);
        }

        var first = await FilterAsync(new { logGroupName = "group", startTime = LogsEndpoint.NoonMillis, startFromHead = false, limit = 3 });
        var second2 = await FilterAsync(new { logGroupName = "group", startTime = LogsEndpoint.NoonMillis, startFromHead = false, limit = 3, nextToken = first.GetProperty("nextToken").GetString() });

        Assert.Equal(["4", "3", "2"], Messages(first));
        Assert.Equal(["1", "0"], Messages(second2));
        Assert.False(second2.TryGetProperty("nextToken", out _));
    }

    [Fact(Timeout = 30_000)]
    public async Task Search_RareMatchBehindTenThousandEvents_ReturnsAnEmptyPageThatGoesOn()
    {
        for (var number = 0; number < 10_000; number++)
        {
            _endpoint.Logs.Write("group", "a", "usual");
        }

        Write("a", "rare", 1);

        var first = await FilterAsync(new { logGroupName = "group", filterPattern = "rare" });
        var next = await FilterAsync(new { logGroupName = "group", filterPattern = "rare", nextToken = first.GetProperty("nextToken").GetString() });

        Assert.Empty(Messages(first));
        Assert.Equal(["rare"], Messages(next));
        Assert.False(next.TryGetProperty("nextToken", out _));
    }

    [Fact(Timeout = 120_000)]
    public async Task Paging_AnySizesAndStreams_ReturnsEveryMatchExactlyOnce()
    {
        var cases = Gen.Choose(0, 3).ListOf().Zip(Gen.Choose(1, 9), static (streams, limit) => (Streams: streams.ToArray(), Limit: limit)).Sample(40, 40);

        foreach (var (number, (streams, limit)) in cases.Index())
        {
            var group = $"group-{number}";
            _endpoint.Logs.CreateStream(group, "0");
            foreach (var (index, stream) in streams.Index())
            {
                // Many share a millisecond, so that only their arrival parts them.
                _endpoint.Logs.Write(group, $"{stream}", index % 3 is 0 ? $"skip {index}" : $"keep {index}", LogsEndpoint.Noon.AddMilliseconds(index / 4));
            }

            var expected = Enumerable.Range(0, streams.Length).Where(static index => index % 3 is not 0).Select(static index => $"keep {index}").ToList();
            Assert.Equal(expected, await PageAsync(group, limit, forward: true));
            Assert.Equal(expected.AsEnumerable().Reverse(), await PageAsync(group, limit, forward: false));
        }
    }

    [Fact(Timeout = 30_000)]
    public async Task Token_OfAnotherRequestOrADayOld_IsRefused()
    {
        Write("a", "one", 1);
        Write("a", "two", 2);
        var page = await FilterAsync(new { logGroupName = "group", limit = 1 });
        var token = page.GetProperty("nextToken").GetString();

        var other = await _endpoint.RefusedAsync("FilterLogEvents", new { logGroupName = "group", filterPattern = "one", nextToken = token });
        _endpoint.Time.Advance(TimeSpan.FromHours(25));
        var old = await _endpoint.RefusedAsync("FilterLogEvents", new { logGroupName = "group", nextToken = token });

        Assert.Equal(("InvalidParameterException", "The specified nextToken is invalid."), other);
        Assert.Equal(other, old);
    }

    private void Write(string stream, string message, int second) => _endpoint.Logs.Write("group", stream, message, LogsEndpoint.Noon.AddSeconds(second));

    private async Task<List<string>> PageAsync(string group, int limit, bool forward)
    {
        var read = new List<string>();
        string? token = null;
        do
        {
            var page = await FilterAsync(new { logGroupName = group, filterPattern = "keep", limit, startFromHead = forward, startTime = LogsEndpoint.NoonMillis, nextToken = token });
            read.AddRange(Messages(page));
            token = page.TryGetProperty("nextToken", out var next) ? next.GetString() : null;
        }
        while (token is not null);

        return read;
    }

    private Task<JsonElement> FilterAsync(object request) => _endpoint.CallAsync("FilterLogEvents", request);

    private static List<string> Messages(JsonElement page) => [.. page.GetProperty("events").EnumerateArray().Select(static item => item.GetProperty("message").GetString()!)];
}
