using Amazon;
using Amazon.DatabaseMigrationService;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.Runtime;

/// <summary>What is set for the whole process, and so runs beside no other test.</summary>
[Collection("process-wide")]
public sealed class ProcessWideTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task InitializeCollections_On_ListsAreEmptyAndEmptyListsAreNotSent()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("""{"Replications":[{"FailureMessages":null}]}"""));
        using var dms = Given.Dms(endpoint.Url);
        AWSConfigs.InitializeCollections = true;
        try
        {
            var response = await dms.DescribeReplicationsAsync(new(), Token);

            var replication = Assert.Single(response.Replications);
            Assert.Empty(replication.FailureMessages);
            Assert.Empty(replication.PremigrationAssessmentStatuses);
            Assert.Equal("{}", Assert.Single(endpoint.Requests).Body);
        }
        finally
        {
            AWSConfigs.InitializeCollections = false;
        }
    }

    [Fact(Timeout = 30_000)]
    public async Task InitializeCollections_On_ListsOfTasksAndTablesAreEmptyToo()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("{}"));
        using var dms = Given.Dms(endpoint.Url);
        AWSConfigs.InitializeCollections = true;
        try
        {
            Assert.Empty((await dms.DescribeReplicationTasksAsync(new(), Token)).ReplicationTasks);
            Assert.Empty((await dms.DescribeReplicationInstancesAsync(new(), Token)).ReplicationInstances);
            Assert.Empty((await dms.DescribeConnectionsAsync(new(), Token)).Connections);
            Assert.Empty((await dms.DescribeTableStatisticsAsync(new(), Token)).TableStatistics);
            Assert.Empty((await dms.DescribeReplicationTableStatisticsAsync(new(), Token)).ReplicationTableStatistics);
            await dms.ReloadTablesAsync(new(), Token);

            Assert.All(endpoint.Requests, request => Assert.Equal("{}", request.Body));
        }
        finally
        {
            AWSConfigs.InitializeCollections = false;
        }
    }

    [Fact(Timeout = 30_000)]
    public async Task InitializeCollections_Off_AnEmptyListIsSent()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("{}"));
        using var dms = Given.Dms(endpoint.Url);

        await dms.DescribeReplicationsAsync(new() { Filters = [] }, Token);

        Assert.Equal("""{"Filters":[]}""", Assert.Single(endpoint.Requests).Body);
    }

    [Fact(Timeout = 30_000)]
    public async Task Environment_EndpointUrlOfTheService_IsUsed()
    {
        const string Variable = "AWS_ENDPOINT_URL_DATABASE_MIGRATION_SERVICE";
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("""{"Marker":"from the environment"}"""));
        Environment.SetEnvironmentVariable(Variable, endpoint.Url);
        try
        {
            using var dms = new AmazonDatabaseMigrationServiceClient(
                Given.Credentials,
                new AmazonDatabaseMigrationServiceConfig { RegionEndpoint = RegionEndpoint.EUCentral1, MaxErrorRetry = 0 });

            var response = await dms.DescribeReplicationsAsync(new(), Token);

            Assert.Equal("from the environment", response.Marker);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }
}
