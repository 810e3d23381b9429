using System.Text.Json;

namespace DmsDashboard.LocalAws.Tests.Logs;

public sealed class DescribeLogsTests : IAsyncLifetime
{
    private LogsEndpoint _endpoint = null!;

    public async ValueTask InitializeAsync() => _endpoint = await LogsEndpoint.StartAsync();

    public ValueTask DisposeAsync() => _endpoint.DisposeAsync();

    [Fact(Timeout = 30_000)]
    public async Task Group_Described_HasBothArns()
    {
        _endpoint.Logs.Write("group", "stream", "12345");

        var group = (await _endpoint.CallAsync("DescribeLogGroups", new { })).GetProperty("logGroups")[0];

        Assert.Equal("group", group.GetProperty("logGroupName").GetString());
        Assert.Equal(_endpoint.ArnOf("group"), group.GetProperty("logGroupArn").GetString());
        Assert.Equal($"{_endpoint.ArnOf("group")}:*", group.GetProperty("arn").GetString());
        Assert.Equal("STANDARD", group.GetProperty("logGroupClass").GetString());
        Assert.Equal((LogsEndpoint.NoonMillis, 31), (group.GetProperty("creationTime").GetInt64(), group.GetProperty("storedBytes").GetInt64()));
    }

    [Fact(Timeout = 30_000)]
    public async Task Group_Retention_IsToldWhereThereIsOne()
    {
        _endpoint.Logs.CreateStream("kept", "stream");
        _endpoint.Logs.CreateStream("short", "stream");
        _endpoint.Logs.SetRetention("short", 14);

        var groups = (await _endpoint.CallAsync("DescribeLogGroups", new { })).GetProperty("logGroups");
        var brief = (await _endpoint.CallAsync("DescribeLogGroups", new { logGroupNamePattern = "short" })).GetProperty("logGroups")[0];

        Assert.False(groups[0].TryGetProperty("retentionInDays", out _));
        Assert.Equal(14, groups[1].GetProperty("retentionInDays").GetInt32());
        Assert.False(brief.TryGetProperty("retentionInDays", out _));
    }

    [Fact(Timeout = 30_000)]
    public async Task Groups_MoreThanAPage_AreListedOnceInAsciiOrder()
    {
        var names = Enumerable.Range(0, 120).Select(static number => $"{(number % 2 is 0 ? "Group" : "group")}-{number}").ToList();
        names.ForEach(name => _endpoint.Logs.CreateStream(name, "stream"));

        var listed = await ListAsync("DescribeLogGroups", "logGroups", "logGroupName", static token => new { nextToken = token });

        Assert.Equal(names.Order(StringComparer.Ordinal), listed);
    }

    [Fact(Timeout = 30_000)]
    public async Task Groups_ByPrefixPatternOrIdentifier_AreThoseThatFit()
    {
        string[] names = ["dms-serverless-replication-A", "dms-serverless-replication-B", "/aws/rds/instance/db/postgresql"];
        Array.ForEach(names, name => _endpoint.Logs.CreateStream(name, "stream"));

        Assert.Equal(names[..2], await GroupsAsync(new { logGroupNamePrefix = "dms-serverless-" }));
        Assert.Equal(names[2..], await GroupsAsync(new { logGroupNamePattern = "rds/instance" }));
        Assert.Equal(names[1..2], await GroupsAsync(new { logGroupIdentifiers = new[] { names[1] } }));
        Assert.Empty(await GroupsAsync(new { logGroupClass = "INFREQUENT_ACCESS" }));
        Assert.Empty(await GroupsAsync(new { logGroupNamePrefix = "serverless" }));
    }

    [Fact(Timeout = 30_000)]
    public async Task Stream_Described_HasTheTimesOfItsEvents()
    {
        _endpoint.Logs.CreateStream("group", "empty");
        _endpoint.Logs.Write("group", "full", "late", LogsEndpoint.Noon.AddSeconds(-1));
        _endpoint.Logs.Write("group", "full", "early", LogsEndpoint.Noon.AddSeconds(-9));

        var streams = (await _endpoint.CallAsync("DescribeLogStreams", new { logGroupName = "group" })).GetProperty("logStreams");

        Assert.False(streams[0].TryGetProperty("lastEventTimestamp", out _));
        Assert.Equal(LogsEndpoint.NoonMillis, streams[0].GetProperty("creationTime").GetInt64());
        Assert.Equal(LogsEndpoint.NoonMillis - 9_000, streams[1].GetProperty("creationTime").GetInt64());
        Assert.Equal(LogsEndpoint.NoonMillis - 9_000, streams[1].GetProperty("firstEventTimestamp").GetInt64());
        Assert.Equal(LogsEndpoint.NoonMillis - 1_000, streams[1].GetProperty("lastEventTimestamp").GetInt64());
        Assert.Equal(LogsEndpoint.NoonMillis, streams[1].GetProperty("lastIngestionTime").GetInt64());
        Assert.Equal($"{_endpoint.ArnOf("group")}:log-stream:full", streams[1].GetProperty("arn").GetString());
        Assert.Equal(0, streams[1].GetProperty("storedBytes").GetInt64());
    }

    [Theory(Timeout = 30_000)]
    [InlineData("LogStreamName", false, "a b c")]
    [InlineData("LogStreamName", true, "c b a")]
    [InlineData("LastEventTime", false, "b c a")]
    [InlineData("LastEventTime", true, "a c b")]
    public async Task Streams_Ordered_AreListedOnceInThatOrder(string orderBy, bool descending, string expected)
    {
        _endpoint.Logs.Write("group", "a", "x", LogsEndpoint.Noon.AddSeconds(3));
        _endpoint.Logs.Write("group", "b", "x", LogsEndpoint.Noon.AddSeconds(1));
        _endpoint.Logs.Write("group", "c", "x", LogsEndpoint.Noon.AddSeconds(2));

        var listed = await ListAsync("DescribeLogStreams", "logStreams", "logStreamName", token => new { logGroupName = "group", orderBy, descending, limit = 1, nextToken = token });

        Assert.Equal(expected, string.Join(' ', listed));
    }

    private async Task<List<string>> GroupsAsync(object request) => Names(await _endpoint.CallAsync("DescribeLogGroups", request), "logGroups", "logGroupName");

    private async Task<List<string>> ListAsync(string operation, string list, string name, Func<string?, object> request)
    {
        var listed = new List<string>();
        string? token = null;
        do
        {
            var page = await _endpoint.CallAsync(operation, request(token));
            listed.AddRange(Names(page, list, name));
            token = page.TryGetProperty("nextToken", out var next) ? next.GetString() : null;
        }
        while (token is not null);

        return listed;
    }

    private static List<string> Names(JsonElement page, string list, string name) => [.. page.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(name).GetString()!)];
}
