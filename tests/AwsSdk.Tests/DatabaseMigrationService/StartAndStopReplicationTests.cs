using Amazon.DatabaseMigrationService;
using Amazon.DatabaseMigrationService.Model;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.DatabaseMigrationService;

public sealed class StartAndStopReplicationTests
{
    private static readonly StartReplicationRequest Start = new() { ReplicationConfigArn = Given.Arn, StartReplicationType = "start-replication" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task Start_EveryMember_IsSentWithTheTimeInWholeSeconds()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("""{"Replication":{"Status":"initializing"}}"""));
        using var dms = Given.DmsOnce(endpoint.Url);

        var response = await dms.StartReplicationAsync(
            new()
            {
                ReplicationConfigArn = Given.Arn,
                StartReplicationType = "resume-processing",
                PremigrationAssessmentSettings = "{}",
                CdcStartTime = new DateTime(2025, 11, 21, 4, 40, 0, 250, DateTimeKind.Utc),
                CdcStartPosition = "p",
                CdcStopPosition = "q",
            },
            Token);

        Assert.Equal("initializing", response.Replication.Status);
        var sent = Assert.Single(endpoint.Requests);
        Assert.Equal("AmazonDMSv20160101.StartReplication", sent.Target);
        Assert.Equal(
            $$"""{"ReplicationConfigArn":"{{Given.Arn}}","StartReplicationType":"resume-processing","PremigrationAssessmentSettings":"{}","CdcStartTime":1763700000,"CdcStartPosition":"p","CdcStopPosition":"q"}""",
            sent.Body);
    }

    [Fact(Timeout = 30_000)]
    public async Task Stop_Arn_IsSent()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("""{"Replication":{"Status":"stopping"}}"""));
        using var dms = Given.DmsOnce(endpoint.Url);

        var response = await dms.StopReplicationAsync(new() { ReplicationConfigArn = Given.Arn }, Token);

        Assert.Equal("stopping", response.Replication.Status);
        Assert.Equal("AmazonDMSv20160101.StopReplication", Assert.Single(endpoint.Requests).Target);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("ResourceNotFoundFault", typeof(ResourceNotFoundException))]
    [InlineData("InvalidResourceStateFault", typeof(InvalidResourceStateException))]
    [InlineData("AccessDeniedFault", typeof(AccessDeniedException))]
    [InlineData("com.amazonaws.dms#InvalidResourceStateFault", typeof(InvalidResourceStateException))]
    [InlineData("AccessDeniedException", typeof(AmazonDatabaseMigrationServiceException))]
    [InlineData("ExpiredTokenException", typeof(AmazonDatabaseMigrationServiceException))]
    public async Task Start_Fault_IsTheDeclaredExceptionOrTheServicesOwn(string wire, Type expected)
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Fault(wire, "Because."));
        using var dms = Given.DmsOnce(endpoint.Url);

        var thrown = await Assert.ThrowsAnyAsync<AmazonDatabaseMigrationServiceException>(() => dms.StartReplicationAsync(Start, Token));

        Assert.IsType(expected, thrown);
        Assert.Equal(wire[(wire.IndexOf('#') + 1)..], thrown.ErrorCode);
        Assert.Equal("Because.", thrown.Message);
        Assert.Equal("canned-request", thrown.RequestId);
        Assert.Equal(400, (int)thrown.StatusCode);
        Assert.Single(endpoint.Requests);
    }

    [Fact(Timeout = 30_000)]
    public async Task Describe_FaultOfAnotherOperation_IsTheServicesOwnException()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Fault("InvalidResourceStateFault", "Because."));
        using var dms = Given.Dms(endpoint.Url);

        var thrown = await Assert.ThrowsAnyAsync<AmazonDatabaseMigrationServiceException>(() => dms.DescribeReplicationsAsync(new(), Token));

        Assert.Equal(typeof(AmazonDatabaseMigrationServiceException), thrown.GetType());
        Assert.Equal("InvalidResourceStateFault", thrown.ErrorCode);
    }
}
