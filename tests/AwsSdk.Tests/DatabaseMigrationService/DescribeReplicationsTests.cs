using System.Net;
using Amazon.DatabaseMigrationService;
using Amazon.DatabaseMigrationService.Model;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.DatabaseMigrationService;

public sealed class DescribeReplicationsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task Request_FiltersAndPaging_AreSentAsTheModelNamesThem()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("{}"));
        using var dms = Given.Dms(endpoint.Url);

        await dms.DescribeReplicationsAsync(
            new() { Filters = [new() { Name = "replication-config-id", Values = ["a", "b"] }], MaxRecords = 100, Marker = "m" },
            Token);

        var request = Assert.Single(endpoint.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal("/", request.Path);
        Assert.Equal("AmazonDMSv20160101.DescribeReplications", request.Target);
        Assert.Equal("application/x-amz-json-1.1", request.Headers["Content-Type"]);
        Assert.Equal("""{"Filters":[{"Name":"replication-config-id","Values":["a","b"]}],"MaxRecords":100,"Marker":"m"}""", request.Body);
    }

    [Fact(Timeout = 30_000)]
    public async Task Request_NothingSet_IsAnEmptyObject()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("{}"));
        using var dms = Given.Dms(endpoint.Url);

        await dms.DescribeReplicationsAsync(new(), Token);

        Assert.Equal("{}", Assert.Single(endpoint.Requests).Body);
    }

    [Fact(Timeout = 30_000)]
    public async Task Response_EveryMember_IsRead()
    {
        var replication = await ReadAsync(
            """
            "ReplicationConfigIdentifier":"orders","ReplicationConfigArn":"arn:c","SourceEndpointArn":"arn:s","TargetEndpointArn":"arn:t",
            "ReplicationType":"full-load-and-cdc","Status":"running","StopReason":"Stop Reason NORMAL","FailureMessages":["one","two"],
            "StartReplicationType":"start-replication","CdcStartTime":1763700000,"CdcStartPosition":"p","CdcStopPosition":"q","RecoveryCheckpoint":"r",
            "ReplicationCreateTime":1763700001,"ReplicationUpdateTime":1763700002,"ReplicationLastStopTime":1763700003,"ReplicationDeprovisionTime":1763700004,"IsReadOnly":true,
            "ProvisionData":{"ProvisionState":"provisioned","ProvisionedCapacityUnits":16,"DateProvisioned":1763700005,"IsNewProvisioningAvailable":true,
              "DateNewProvisioningDataAvailable":1763700006,"ReasonForNewProvisioningData":"load"},
            "PremigrationAssessmentStatuses":[{"PremigrationAssessmentRunArn":"arn:a","FailOnAssessmentFailure":false,"Status":"passed","PremigrationAssessmentRunCreationDate":1763700007,
              "AssessmentProgress":{"IndividualAssessmentCount":4,"IndividualAssessmentCompletedCount":3},"LastFailureMessage":"f","ResultLocationBucket":"b","ResultLocationFolder":"d",
              "ResultEncryptionMode":"SSE_KMS","ResultKmsKeyArn":"arn:k","ResultStatistic":{"Passed":1,"Failed":2,"Error":3,"Warning":4,"Cancelled":5,"Skipped":6}}],
            "ReplicationStats":{"FullLoadProgressPercent":42,"ElapsedTimeMillis":5000000000,"TablesLoaded":1,"TablesLoading":2,"TablesQueued":3,"TablesErrored":4,
              "FreshStartDate":1763700008,"StartDate":1763700009,"StopDate":1763700010,"FullLoadStartDate":1763700011,"FullLoadFinishDate":1763700012}
            """);

        Assert.Same(MigrationTypeValue.FullLoadAndCdc, replication.ReplicationType);
        Assert.Equal(["one", "two"], replication.FailureMessages);
        Assert.Equal(16, replication.ProvisionData.ProvisionedCapacityUnits);
        Assert.Equal(5_000_000_000, replication.ReplicationStats.ElapsedTimeMillis);
        Assert.Equal(6, Assert.Single(replication.PremigrationAssessmentStatuses).ResultStatistic.Skipped);
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(1763700012), replication.ReplicationStats.FullLoadFinishDate);
        MemberCheck.AllSet(replication);
    }

    [Fact(Timeout = 30_000)]
    public async Task Response_MembersMissing_AreNull()
    {
        var replication = await ReadAsync("\"Status\":\"created\"");

        Assert.Equal("created", replication.Status);
        Assert.Null(replication.ReplicationType);
        Assert.Null(replication.IsReadOnly);
        Assert.Null(replication.CdcStartTime);
        Assert.Null(replication.FailureMessages);
        Assert.Null(replication.ReplicationStats);
    }

    [Fact(Timeout = 30_000)]
    public async Task Response_MembersExplicitlyNull_AreNull()
    {
        var replication = await ReadAsync(
            """
            "ReplicationType":null,"Status":null,"FailureMessages":null,"IsReadOnly":null,"CdcStartTime":null,"ReplicationStats":null
            """);

        Assert.Null(replication.ReplicationType);
        Assert.Null(replication.Status);
        Assert.Null(replication.FailureMessages);
        Assert.Null(replication.IsReadOnly);
        Assert.Null(replication.CdcStartTime);
        Assert.Null(replication.ReplicationStats);
    }

    [Fact(Timeout = 30_000)]
    public async Task Response_UnknownEnumValue_Survives()
    {
        var replication = await ReadAsync("\"ReplicationType\":\"full-load-sideways\",\"Status\":\"levitating\"");

        Assert.Equal("full-load-sideways", replication.ReplicationType.Value);
        Assert.Equal("levitating", replication.Status);
    }

    [Fact(Timeout = 30_000)]
    public async Task Response_UnknownMembers_AreSkipped()
    {
        var replication = await ReadAsync(
            """
            "Mood":{"Deep":[1,{"Deeper":[]}]},"Status":"running","ResponseMetadata":"not ours","ReplicationStats":{"New":null,"TablesLoaded":7}
            """);

        Assert.Equal("running", replication.Status);
        Assert.Equal(7, replication.ReplicationStats.TablesLoaded);
    }

    [Fact(Timeout = 30_000)]
    public async Task Response_MembersNamedAsCoreNamesItsOwn_AreSkipped()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json(
            """{"ResponseMetadata":"x","ContentLength":-7,"HttpStatusCode":"Gone","Marker":"next"}"""));
        using var dms = Given.Dms(endpoint.Url);

        var response = await dms.DescribeReplicationsAsync(new(), Token);

        Assert.Equal("next", response.Marker);
        Assert.Equal(HttpStatusCode.OK, response.HttpStatusCode);
        Assert.Equal("canned-request", response.ResponseMetadata.RequestId);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("1763700000")]
    [InlineData("1763700000.0")]
    [InlineData("1.7637E9")]
    [InlineData("\"1763700000\"")]
    [InlineData("\"2025-11-21T04:40:00Z\"")]
    [InlineData("\"2025-11-21T05:40:00+01:00\"")]
    [InlineData("\"2025-11-21T04:40:00\"")]
    public async Task Response_AnyFormOfTime_IsTheSameInstantInUtc(string wire)
    {
        var replication = await ReadAsync($"\"ReplicationCreateTime\":{wire}");

        Assert.Equal(new DateTime(2025, 11, 21, 4, 40, 0), replication.ReplicationCreateTime);
        Assert.Equal(DateTimeKind.Utc, replication.ReplicationCreateTime!.Value.Kind);
    }

    [Fact(Timeout = 30_000)]
    public async Task Response_TimeWithMilliseconds_KeepsThemExactly()
    {
        var replication = await ReadAsync("\"ReplicationCreateTime\":1763700000.123");

        Assert.Equal(new DateTime(2025, 11, 21, 4, 40, 0, 123), replication.ReplicationCreateTime);
    }

    private static async Task<Replication> ReadAsync(string members)
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json($$"""{"Replications":[{ {{members}} }],"Marker":"next"}"""));
        using var dms = Given.Dms(endpoint.Url);

        var response = await dms.DescribeReplicationsAsync(new(), Token);

        Assert.Equal("next", response.Marker);
        return Assert.Single(response.Replications);
    }
}
