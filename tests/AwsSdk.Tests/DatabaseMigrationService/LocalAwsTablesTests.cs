using Amazon.DatabaseMigrationService;
using Amazon.DatabaseMigrationService.Model;
using DmsDashboard.AwsSdk.Tests.Support;
using DmsDashboard.LocalAws;

namespace DmsDashboard.AwsSdk.Tests.DatabaseMigrationService;

/// <summary>Tables of the embedded endpoint, of both kinds.</summary>
public sealed class LocalAwsTablesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task OfReplication_AllPages_NameEachTableOnce()
    {
        await using var server = await StartAsync();
        using var dms = Given.Dms(server.Url.ToString());
        var running = await FindReplicationAsync(dms, r => r is { Status: "running", ReplicationStats.TablesLoaded: > 0 });

        var whole = await dms.DescribeReplicationTableStatisticsAsync(new() { ReplicationConfigArn = running.ReplicationConfigArn, MaxRecords = 500 }, Token);
        var paged = await PagesAsync(dms, running.ReplicationConfigArn);

        Assert.Equal(running.ReplicationConfigArn, whole.ReplicationConfigArn);
        Assert.NotEmpty(paged);
        Assert.Distinct(paged);
        Assert.Equal(whole.ReplicationTableStatistics.Select(Name), paged.Take(whole.ReplicationTableStatistics.Count));
        Assert.All(whole.ReplicationTableStatistics, table => Assert.False(string.IsNullOrEmpty(table.TableState)));
        Assert.Contains(whole.ReplicationTableStatistics, table => table is { FullLoadRows: > 0, FullLoadStartTime.Kind: DateTimeKind.Utc });
    }

    [Fact(Timeout = 60_000)]
    public async Task OfTask_Paginator_NamesEachTableOnce()
    {
        await using var server = await StartAsync();
        using var dms = Given.Dms(server.Url.ToString());
        var running = await FindTaskAsync(dms, "running");
        List<string> paged = [];

        await foreach (var page in dms.Paginators.DescribeTableStatistics(new() { ReplicationTaskArn = running.ReplicationTaskArn, MaxRecords = 20 }).Responses.WithCancellation(Token))
        {
            Assert.Equal(running.ReplicationTaskArn, page.ReplicationTaskArn);
            Assert.InRange(page.TableStatistics.Count, 0, 20);
            paged.AddRange(page.TableStatistics.Select(Name));
        }

        Assert.NotEmpty(paged);
        Assert.Distinct(paged);
    }

    [Fact(Timeout = 60_000)]
    public async Task Reload_OfARunningTask_IsTaken()
    {
        await using var server = await StartAsync();
        using var dms = Given.DmsOnce(server.Url.ToString());
        var running = await FindTaskAsync(dms, "running");
        var table = (await dms.DescribeTableStatisticsAsync(new() { ReplicationTaskArn = running.ReplicationTaskArn }, Token)).TableStatistics
            .First(table => table.TableState == "Table completed");

        var answer = await dms.ReloadTablesAsync(
            new() { ReplicationTaskArn = running.ReplicationTaskArn, TablesToReload = [new() { SchemaName = table.SchemaName, TableName = table.TableName }], ReloadOption = ReloadOptionValue.DataReload },
            Token);

        Assert.Equal(running.ReplicationTaskArn, answer.ReplicationTaskArn);
    }

    [Fact(Timeout = 60_000)]
    public async Task Reload_OfARunningReplication_IsTaken()
    {
        await using var server = await StartAsync();
        using var dms = Given.DmsOnce(server.Url.ToString());
        var running = await FindReplicationAsync(dms, r => r is { Status: "running", ReplicationStats.TablesLoaded: > 0 } && r.IsReadOnly is not true);
        var table = (await dms.DescribeReplicationTableStatisticsAsync(new() { ReplicationConfigArn = running.ReplicationConfigArn }, Token)).ReplicationTableStatistics
            .First(table => table.TableState == "Table completed");

        var answer = await dms.ReloadReplicationTablesAsync(
            new() { ReplicationConfigArn = running.ReplicationConfigArn, TablesToReload = [new() { SchemaName = table.SchemaName, TableName = table.TableName }] },
            Token);

        Assert.Equal(running.ReplicationConfigArn, answer.ReplicationConfigArn);
    }

    [Fact(Timeout = 60_000)]
    public async Task Reload_OfWhatDoesNotRun_IsAnInvalidState()
    {
        await using var server = await StartAsync();
        using var dms = Given.DmsOnce(server.Url.ToString());
        var task = await FindTaskAsync(dms, "stopped");
        var replication = await FindReplicationAsync(dms, r => r.Status == "stopped");
        List<TableToReload> tables = [new() { SchemaName = "public", TableName = "orders" }];

        await Assert.ThrowsAsync<InvalidResourceStateException>(() => dms.ReloadTablesAsync(
            new() { ReplicationTaskArn = task.ReplicationTaskArn, TablesToReload = tables }, Token));
        await Assert.ThrowsAsync<InvalidResourceStateException>(() => dms.ReloadReplicationTablesAsync(
            new() { ReplicationConfigArn = replication.ReplicationConfigArn, TablesToReload = tables }, Token));
    }

    [Fact(Timeout = 60_000)]
    public async Task Describe_OfWhatIsNotThere_IsResourceNotFound()
    {
        await using var server = await StartAsync();
        using var dms = Given.Dms(server.Url.ToString());

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => dms.DescribeTableStatisticsAsync(new() { ReplicationTaskArn = Given.TaskArn }, Token));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => dms.DescribeReplicationTableStatisticsAsync(new() { ReplicationConfigArn = Given.Arn }, Token));
    }

    private static async Task<List<string>> PagesAsync(AmazonDatabaseMigrationServiceClient dms, string arn)
    {
        List<string> tables = [];
        var request = new DescribeReplicationTableStatisticsRequest { ReplicationConfigArn = arn, MaxRecords = 20 };

        do
        {
            var page = await dms.DescribeReplicationTableStatisticsAsync(request, Token);
            Assert.InRange(page.ReplicationTableStatistics.Count, 0, 20);
            tables.AddRange(page.ReplicationTableStatistics.Select(Name));
            request.Marker = page.Marker;
        }
        while (request.Marker is not null);

        return tables;
    }

    private static string Name(TableStatistics table) => $"{table.SchemaName}.{table.TableName}";

    private static async Task<Replication> FindReplicationAsync(AmazonDatabaseMigrationServiceClient dms, Func<Replication, bool> which) =>
        (await dms.DescribeReplicationsAsync(new(), Token)).Replications.First(which);

    private static async Task<ReplicationTask> FindTaskAsync(AmazonDatabaseMigrationServiceClient dms, string status) =>
        (await dms.DescribeReplicationTasksAsync(new(), Token)).ReplicationTasks.First(task => task.Status == status);

    private static Task<LocalAwsServer> StartAsync() =>
        LocalAwsServer.StartAsync(new LocalAwsOptions { Url = "http://127.0.0.1:0", Scenario = "demo" }, TimeProvider.System, null, Token);
}
