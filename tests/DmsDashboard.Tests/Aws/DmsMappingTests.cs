using Amazon.DatabaseMigrationService;
using Amazon.DatabaseMigrationService.Model;
using Amazon.Runtime;
using DmsDashboard.Aws;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Aws;

/// <summary>What the SDK reads off the wire and what the dashboard keeps, member by member.</summary>
public sealed class DmsMappingTests
{
    // The simulated account never sends them.
    private static readonly string[] NeverSent = ["CdcStartPosition", "CdcStopPosition", "DateNewProvisioningDataAvailable", "SupplementalSettings", "LastFailureMessage", "ResultKmsKeyArn", "Error", "Cancelled", "Skipped", "Failed", "AvailabilityZone", "DnsNameServers", "KmsKeyId"];

    [Fact(Timeout = 60_000)]
    public async Task Replications_OfTheDemo_KeepEveryMember()
    {
        await using var backend = await Backend.StartAsync();
        using var client = Client(backend);
        var sent = (await client.DescribeReplicationsAsync(new DescribeReplicationsRequest(), Backend.Cancelled)).Replications;

        var kept = (await backend.AwsTarget.Dms.DescribeReplicationsAsync(Budget(backend), Backend.Cancelled)).Items;

        Assert.Equal(sent.Count, kept.Length);
        var comparison = new MemberComparison();
        sent.Zip(kept).ToList().ForEach(pair => comparison.Compare(pair.First, pair.Second));
        Assert.Empty(comparison.Differences);
        Assert.Empty(comparison.NeverSet.Except(NeverSent));
    }

    [Fact(Timeout = 60_000)]
    public async Task Configs_OfTheDemo_KeepEveryMember()
    {
        await using var backend = await Backend.StartAsync();
        using var client = Client(backend);
        var sent = (await client.DescribeReplicationConfigsAsync(new DescribeReplicationConfigsRequest(), Backend.Cancelled)).ReplicationConfigs;

        var kept = (await backend.AwsTarget.Dms.DescribeReplicationConfigsAsync(Budget(backend), Backend.Cancelled)).Items;

        var comparison = new MemberComparison();
        sent.Zip(kept).ToList().ForEach(pair => comparison.Compare(pair.First, pair.Second));
        Assert.Empty(comparison.Differences);
        Assert.Empty(comparison.NeverSet.Except(NeverSent));
    }

    [Fact(Timeout = 60_000)]
    public async Task Endpoints_OfTheDemo_KeepTheWhitelistAndNothingElse()
    {
        await using var backend = await Backend.StartAsync();
        using var client = Client(backend);
        var sent = (await client.DescribeEndpointsAsync(new DescribeEndpointsRequest(), Backend.Cancelled)).Endpoints;

        var kept = (await backend.AwsTarget.Dms.DescribeEndpointsAsync(Budget(backend), Backend.Cancelled)).Items;

        var comparison = new MemberComparison();
        sent.Zip(kept).ToList().ForEach(pair => comparison.Compare(pair.First, pair.Second));
        Assert.Empty(comparison.Differences);
        Assert.DoesNotContain(typeof(DmsDashboard.Model.DmsEndpoint).GetProperties(), static property => property.Name is "Username" or "ExtraConnectionAttributes" or "ExternalTableDefinition");
    }

    [Fact]
    public void Replication_WithoutAnything_HasEmptyCollectionsAndSurvives()
    {
        var kept = DmsMapping.ToReplications([new Replication { ReplicationConfigArn = "arn:aws:dms:eu-central-1:123456789012:replication-config:ABC" }]).Single();

        Assert.Equal("ABC", kept.ReplicationConfigIdentifier);
        Assert.Equal("unknown", kept.Status.Value);
        Assert.Empty(kept.FailureMessages);
        Assert.Empty(kept.PremigrationAssessmentStatuses);
        Assert.Empty(DmsMapping.ToReplications(null));
        Assert.Empty(DmsMapping.ToEndpoints(null));
        Assert.Empty(DmsMapping.ToConfigs(null));
    }

    [Fact]
    public void Replication_WithUnknownEnumValues_KeepsThemAsTheyCame()
    {
        var kept = DmsMapping.ToReplications([new Replication { Status = "Rebalancing", ReplicationType = new MigrationTypeValue("sideways") }]).Single();

        Assert.Equal(("Rebalancing", "sideways"), (kept.Status.Value, kept.ReplicationType));
    }

    [Fact]
    public void Replication_WithAPasswordInItsFailure_HidesIt()
    {
        var kept = DmsMapping.ToReplications([new Replication { FailureMessages = ["cannot connect: PWD=hunter2;"], StopReason = "Last Error password=hunter2 Stop Reason FATAL_ERROR" }]).Single();

        Assert.DoesNotContain("hunter2", kept.ToString() + kept.FailureMessages[0], StringComparison.Ordinal);
    }

    private static RequestBudget Budget(Backend backend) => new(4, 100, backend.Time);

    private static AmazonDatabaseMigrationServiceClient Client(Backend backend) => new(
        new BasicAWSCredentials("test", "test"),
        new AmazonDatabaseMigrationServiceConfig { ServiceURL = backend.Aws.Url.ToString(), AuthenticationRegion = "eu-central-1" });
}
