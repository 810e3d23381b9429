using Amazon.DatabaseMigrationService;
using Amazon.DatabaseMigrationService.Model;
using Amazon.Runtime;
using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;
using KeptTable = DmsDashboard.Model.TableStatistics;
using TableStatistics = Amazon.DatabaseMigrationService.Model.TableStatistics;

namespace DmsDashboard.Tests.Aws;

/// <summary>What the SDK reads off the wire and what the dashboard keeps of tables, member by member.</summary>
public sealed class TableStatisticsMappingTests
{
    [Fact(Timeout = 60_000)]
    public async Task Tables_OfTheDemo_KeepEveryMember()
    {
        await using var backend = await Backend.StartPollingAsync();
        using var client = new AmazonDatabaseMigrationServiceClient(new BasicAWSCredentials("test", "test"), new AmazonDatabaseMigrationServiceConfig { ServiceURL = backend.Aws.Url.ToString(), AuthenticationRegion = "eu-central-1" });
        var comparison = new MemberComparison();

        foreach (var entry in backend.Store.Current.Entries.Where(static entry => entry.Serverless is { Status: var status } && status.Is("running")))
        {
            var sent = (await client.DescribeReplicationTableStatisticsAsync(new DescribeReplicationTableStatisticsRequest { ReplicationConfigArn = entry.Arn, MaxRecords = 500 }, Backend.Cancelled)).ReplicationTableStatistics;
            var kept = await ReadAsync(backend, entry.Kind, entry.Arn);
            Assert.Equal(sent.Count, kept.Count);
            sent.Zip(kept).ToList().ForEach(pair => comparison.Compare(pair.First, pair.Second));
        }

        Assert.Empty(comparison.Differences);
        Assert.Empty(comparison.NeverSet);
    }

    [Fact]
    public void Table_WithoutAnything_Survives()
    {
        var kept = new TableStatisticsMapping().ToTables([new TableStatistics { TableState = "Table is on holiday" }]).Single();

        Assert.Equal(("", "", "Table is on holiday", Health.Unknown), (kept.SchemaName, kept.TableName, kept.TableState, TableStates.HealthOf(kept.TableState)));
        Assert.Null(kept.Inserts);
        Assert.Empty(new TableStatisticsMapping().ToTables(null));
    }

    [Fact]
    public void Tables_OfOneReading_ShareTheTextsThatRepeat()
    {
        var kept = new TableStatisticsMapping().ToTables([new TableStatistics { SchemaName = new string('s', 4) }, new TableStatistics { SchemaName = new string('s', 4) }]);

        Assert.Same(kept[0].SchemaName, kept[1].SchemaName);
    }

    [Fact(Timeout = 60_000)]
    public async Task Tables_AwsRefuses_AreAFaultThatNamesTheOperation()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.AccessDenied, "DescribeTableStatistics");

        var thrown = await Assert.ThrowsAsync<DmsServiceException>(() => ReadAsync(backend, ReplicationKind.Task, "arn:aws:dms:eu-central-1:123456789012:task:A"));

        Assert.Equal("DescribeTableStatistics", thrown.Fault.Operation);
    }

    private static async Task<List<KeptTable>> ReadAsync(Backend backend, ReplicationKind kind, string arn)
    {
        var kept = new List<KeptTable>();
        await foreach (var page in backend.AwsTarget.Dms.ReadTablesAsync(kind, arn, new RequestBudget(8, 100, TimeProvider.System), Backend.Cancelled))
        {
            kept.AddRange(page);
        }

        return kept;
    }
}
