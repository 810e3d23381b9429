using System.Net;
using System.Text.Json;
using DmsDashboard.Api;
using DmsDashboard.LocalAws.Control;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Tests.Api;

public sealed class LogsApiTests
{
    private const string Group = "/aws/rds/instance/orders/postgresql";
    private const string Range = "from=2026-11-01&to=2026-11-01";

    private static readonly DateTimeOffset Day = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Text_SeveralGroups_IsAFileMergedByTime()
    {
        await using var app = await StartAsync();
        app.Aws.Account.Logs.Write(Group, "db.0", "second", Day.AddHours(2));
        app.Aws.Account.Logs.Write("dms-tasks-i", "t", "first", Day.AddHours(1));
        app.Aws.Account.Logs.Write("dms-tasks-i", "t", "third Password=hunter2;", Day.AddHours(3).AddMilliseconds(7));
        app.Aws.Account.Logs.Write("dms-tasks-i", "t", "out", Day.AddDays(1));

        using var response = await app.Client.GetAsync($"/api/logs?group={Group}&group=dms-tasks-i&{Range}", Cancelled);

        Assert.Equal(
            "2026-11-01T01:00:00.000Z\tt\tfirst\n2026-11-01T02:00:00.000Z\tdb.0\tsecond\n2026-11-01T03:00:00.007Z\tt\tthird Password=[hidden];\n",
            await response.Content.ReadAsStringAsync(Cancelled));
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("aws-rds-instance-orders-postgresql-20261101-000000-20261102-000000.log", response.Content.Headers.ContentDisposition?.FileName);
    }

    [Fact(Timeout = 60_000)]
    public async Task Ndjson_ATaskLogLine_HasItsParts()
    {
        await using var app = await StartAsync();
        app.Aws.Account.Logs.Write("dms-tasks-i", "t", "00012345: 2026-11-01T01:00:00 [TARGET_LOAD     ]E:  Load failed  (streamcomponent.c:3976)", Day.AddHours(1));

        var text = await app.Client.GetStringAsync($"/api/logs?target=demo&group=dms-tasks-i&{Range}&format=ndjson", Cancelled);

        var line = JsonDocument.Parse(text).RootElement;
        Assert.Equal("2026-11-01T01:00:00.000Z", line.GetProperty("timestamp").GetString());
        Assert.Equal(("E", "TARGET_LOAD", "Load failed"), (line.GetProperty("severity").GetString(), line.GetProperty("component").GetString(), line.GetProperty("text").GetString()));
        Assert.Equal("dms-tasks-i", line.GetProperty("logGroupName").GetString());
    }

    [Fact(Timeout = 60_000)]
    public async Task Text_OfAReplication_HoldsItsLines()
    {
        await using var app = await StartAsync("walkthrough");
        var entry = app.Services.GetRequiredService<DmsStore>().Current.Entries.First();
        app.Aws.Account.Logs.Write($"dms-serverless-replication-{entry.Arn.Split(':')[^1]}", $"dms-serverless-replication-orchestrator-{entry.Arn.Split(':')[^1]}", "{'replication_state':'running'}", Day.AddHours(1));

        var text = await app.Client.GetStringAsync($"/api/logs?arn={entry.Arn}&{Range}", Cancelled);

        Assert.EndsWith("\t{'replication_state':'running'}\n", text, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("group=g", "from is missing")]
    [InlineData("group=g&from=yesterday", "'yesterday' in from is no time: write it like 2026-11-15")]
    [InlineData("group=g&from=2026-11-02&to=2026-11-01", "to is not after from")]
    [InlineData("from=2026-11-02", "name 1 to 10 by arn")]
    [InlineData("group=a&group=b&group=c&group=d&group=e&group=f&group=g&group=h&group=i&group=j&group=k&from=2026-11-02", "There are 11 logs")]
    [InlineData("target=nowhere&group=g&from=2026-11-02", "'nowhere' in target is not known: use demo.")]
    [InlineData("arn=arn:x&from=2026-11-02", "'arn:x' in arn is no replication")]
    [InlineData("group=a%20b&from=2026-11-02", "in group:")]
    [InlineData("group=g&from=2026-11-02&format=xml", "use text or ndjson")]
    [InlineData("group=g&from=2026-11-02&since=1", "'since' is not a parameter")]
    public async Task Bad_Parameters_AreRefusedWithASentence(string query, string sentence)
    {
        await using var app = await StartAsync();

        using var response = await app.Client.GetAsync($"/api/logs?{query}", Cancelled);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(sentence, JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancelled)).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task NoSuchGroup_IsNotFound()
    {
        await using var app = await StartAsync();

        using var response = await app.Client.GetAsync($"/api/logs?group=gone&{Range}", Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("text", "# This file is not whole: ")]
    [InlineData("ndjson", "{\"fault\":\"")]
    public async Task Fault_InTheMiddle_IsTheLastLineAndTheAnswerHasNoEnd(string format, string last)
    {
        using var log = new RecordedLog();
        await using var app = await StartWithManyLinesAsync();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);

        using var response = await app.Client.GetAsync($"/api/logs?group=g&{Range}&format={format}", HttpCompletionOption.ResponseHeadersRead, Cancelled);
        app.Aws.Faults.Add(new InjectedFault(FaultKind.AccessDenied) { Operation = "FilterLogEvents" });
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancelled));
        var read = "";
        var failure = await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            while (await reader.ReadLineAsync(Cancelled) is { } line)
            {
                read = line;
            }
        });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith(last, read, StringComparison.Ordinal);
        Assert.Contains("logs:FilterLogEvents", read, StringComparison.Ordinal);
        Assert.IsType<HttpIOException>(failure);
        // It is no failure of the dashboard's, and nobody is to be woken with a stack.
        Assert.DoesNotContain(log.Entries, static entry => entry.Level >= LogLevel.Error);
        Assert.Single(log.Entries, static entry => entry.Level is LogLevel.Warning && entry.Text.StartsWith("A file of the log g broke off: ", StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Fault_InTheMiddleForWhoeverReadsTheLastLine_EndsWell()
    {
        await using var app = await StartWithManyLinesAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/logs?group=g&{Range}");
        request.Headers.Add(LogFileResult.ReadsFaultLine, "1");

        using var response = await app.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
        app.Aws.Faults.Add(new InjectedFault(FaultKind.AccessDenied) { Operation = "FilterLogEvents" });
        var text = await response.Content.ReadAsStringAsync(Cancelled);

        Assert.StartsWith("# This file is not whole: ", text.TrimEnd('\n').Split('\n')[^1], StringComparison.Ordinal);
    }

    // Pages of 1 MB: the first four may be read at once, each further one half a second later.
    private static async Task<App> StartWithManyLinesAsync()
    {
        var app = await StartAsync();
        for (var line = 0; line < 60_000; line++)
        {
            app.Aws.Account.Logs.Write("g", $"s{line / 18_000}", $"{line:D6} {new string('x', 190)}", Day.AddMilliseconds(line));
        }

        return app;
    }

    private static async Task<App> StartAsync(string scenario = "empty")
    {
        var app = await App.StartAsync($"--LocalAws:Scenario={scenario}");
        await foreach (var snapshot in app.Services.GetRequiredService<DmsStore>().WatchAsync(Cancelled))
        {
            if (snapshot.Targets is [{ CapturedAt: not null }, ..])
            {
                break;
            }
        }

        return app;
    }
}
