using System.Text.Json;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Scenarios;

public sealed class DemoTasksTests
{
    [Theory(Timeout = 60_000)]
    [InlineData("stock-mysql-to-aurora", "running", null)]
    [InlineData("newsletter-postgres-to-redshift", "running", null)]
    [InlineData("invoices-oracle-to-postgres", "stopped", "Stop Reason NORMAL")]
    [InlineData("price-history-oracle-to-redshift", "running", null)]
    [InlineData("product-images-mysql-to-s3", "stopped", "Stop Reason FULL_LOAD_ONLY_FINISHED")]
    [InlineData("carriers-db2-to-postgres", "stopped", "Stop Reason STOPPED_AFTER_CACHED_EVENTS")]
    [InlineData("tickets-sqlserver-to-aurora", "failed", "Stop Reason FATAL_ERROR Error Level FATAL")]
    [InlineData("baskets-mysql-to-kinesis", "stopped", "Stop Reason FATAL_ERROR Error Level FATAL")]
    [InlineData("employees-sqlserver-to-postgres", "ready", null)]
    [InlineData("archive-oracle-to-s3", "failed-move", "Stop Reason NORMAL")]
    public async Task Task_OfTheDemo_IsWhatItIsThereFor(string identifier, string status, string? stopReasonEnd)
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");

        var task = await endpoint.TaskAsync(identifier);

        Assert.Equal(status, task.Text("Status"));
        Assert.Equal(stopReasonEnd, task.Text("StopReason") is { } reason ? reason[reason.IndexOf("Stop Reason", StringComparison.Ordinal)..] : null);
    }

    [Fact(Timeout = 60_000)]
    public async Task Tasks_OfTheDemo_ShowEachFieldSomewhere()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        var tasks = await AllAsync(endpoint);

        Assert.Equal(10, tasks.Length);
        Assert.All(["LastFailureMessage", "StopReason", "RecoveryCheckpoint", "TaskData", "TargetReplicationInstanceArn", "ReplicationTaskStartDate"], name => Assert.Contains(tasks, task => task.TryGetProperty(name, out _)));
        Assert.Contains(tasks, static task => task.Text("Status") == "running" && task.Tables() is [_, > 0, > 0, _]);
        Assert.Equal("newsletter-postgres-to-redshift", Assert.Single(tasks, static task => !IsJson(task.Text("TableMappings")!)).Text("ReplicationTaskIdentifier"));
        Assert.All(tasks, static task => Assert.True(IsJson(task.Text("ReplicationTaskSettings")!)));
        Assert.StartsWith("checkpoint:V1#93#", (await endpoint.TaskAsync("invoices-oracle-to-postgres")).Text("RecoveryCheckpoint"), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Tasks_ThatHaveRun_LogWhereTheirSettingsSay()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");

        foreach (var task in (await AllAsync(endpoint)).Where(static task => task.Text("Status") != "ready"))
        {
            var logging = JsonDocument.Parse(task.Text("ReplicationTaskSettings")!).RootElement.GetProperty("Logging");
            Assert.NotEmpty(endpoint.Server.Account.Logs.Messages(logging.Text("CloudWatchLogGroup")!, logging.Text("CloudWatchLogStream")!));
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Connections_OfTheDemo_HaveFailedWhereNothingStartsThroughThem()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");

        JsonElement[] connections = [.. (await endpoint.CallAsync("DescribeConnections", new { })).GetProperty("Connections").EnumerateArray()];

        Assert.Equal(22, connections.Length);
        Assert.Equal(["archive-oracle-to-s3-source", "datalake-staging-postgres"], connections.Where(static item => item.Text("Status") == "failed").Select(static item => item.Text("EndpointIdentifier")));
        Assert.All(connections, static item => Assert.Equal(item.Text("Status") == "failed", item.Text("LastFailureMessage") is not null));
    }

    [Fact(Timeout = 60_000)]
    public async Task Tasks_OverHours_KeepLoadingAgainAndStayAsTheyAre()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        HashSet<string> shown = [];

        for (var minute = 0; minute < 120; minute++)
        {
            endpoint.Time.Advance(TimeSpan.FromMinutes(1));
            var tasks = await AllAsync(endpoint);
            shown.Add(tasks.Single(static task => task.Text("ReplicationTaskIdentifier") == "price-history-oracle-to-redshift").Text("Status")!);
            Assert.Equal("failed-move", tasks.Single(static task => task.Text("ReplicationTaskIdentifier") == "archive-oracle-to-s3").Text("Status"));
            Assert.All(tasks.Where(static task => task.TryGetProperty("ReplicationTaskStats", out _)), static task => Assert.All(task.Tables(), static count => Assert.True(count >= 0)));
        }

        Assert.Superset(new HashSet<string> { "running", "stopped" }, shown);
    }

    private static async Task<JsonElement[]> AllAsync(DmsEndpoint endpoint) =>
        [.. (await endpoint.CallAsync("DescribeReplicationTasks", new { })).GetProperty("ReplicationTasks").EnumerateArray()];

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
