using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.DatabaseMigrationService;
using Amazon.Runtime;
using DmsDashboard.AwsSdk.Tests.Support;
using DmsDashboard.LocalAws;
using DmsDashboard.LocalAws.Control;

namespace DmsDashboard.AwsSdk.Tests.Runtime;

/// <summary>Each fault that the embedded endpoint injects, as these clients report it.</summary>
public sealed class LocalAwsFaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = 60_000)]
    [InlineData(FaultKind.Throttling, "ThrottlingException", 400, 3)]
    [InlineData(FaultKind.ServerError, "InternalFailure", 500, 3)]
    [InlineData(FaultKind.AccessDenied, "AccessDeniedException", 400, 1)]
    [InlineData(FaultKind.ExpiredToken, "ExpiredTokenException", 400, 1)]
    public async Task Fault_ThatStays_KeepsItsNameThroughTheRetries(FaultKind kind, string code, int status, int requests)
    {
        await using var server = await StartAsync();
        server.Faults.Add(new InjectedFault(kind));
        using var dms = Given.Dms(server.Url.ToString(), retries: 2);
        using var logs = Given.Logs(server.Url.ToString(), retries: 2);

        var ofDms = await Assert.ThrowsAsync<AmazonDatabaseMigrationServiceException>(() => dms.DescribeReplicationsAsync(new(), Token));
        var ofLogs = await Assert.ThrowsAnyAsync<AmazonCloudWatchLogsException>(() => logs.DescribeLogGroupsAsync(new(), Token));

        Assert.Equal((code, status), (ofDms.ErrorCode, (int)ofDms.StatusCode));
        Assert.Equal((code, status), (ofLogs.ErrorCode, (int)ofLogs.StatusCode));
        Assert.Equal((requests, requests), (server.Requests.Of("DescribeReplications"), server.Requests.Of("DescribeLogGroups")));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(FaultKind.CutConnection)]
    [InlineData(FaultKind.MalformedBody)]
    [InlineData(FaultKind.UnknownOutcome)]
    public async Task Answer_ThatNeverComesWhole_IsAnExceptionAndNoEmptyList(FaultKind kind)
    {
        await using var server = await StartAsync();
        server.Faults.Add(new InjectedFault(kind));
        using var dms = Given.Dms(server.Url.ToString(), staleRetries: 0);

        await Assert.ThrowsAnyAsync<Exception>(() => dms.DescribeReplicationsAsync(new(), Token));
    }

    [Fact(Timeout = 60_000)]
    public async Task Delay_LongerThanTheCallersPatience_EndsWithTheCaller()
    {
        await using var server = await StartAsync();
        server.Faults.Add(new InjectedFault(FaultKind.Delay) { Delay = TimeSpan.FromHours(1) });
        using var dms = Given.Dms(server.Url.ToString());
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var call = dms.DescribeReplicationsAsync(new(), patience.Token);

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact(Timeout = 60_000)]
    public async Task Tail_CutInMidStream_EndsInAnException()
    {
        await using var server = await StartAsync();
        using var logs = Given.Logs(server.Url.ToString());
        var group = (await logs.DescribeLogGroupsAsync(new(), Token)).LogGroups[0].LogGroupArn;
        using var tail = await logs.StartLiveTailAsync(new StartLiveTailRequest { LogGroupIdentifiers = [group] }, Token);

        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await foreach (var frame in tail.ResponseStream.WithCancellation(Token))
            {
                if (frame is LiveTailSessionStart)
                {
                    Assert.Equal(1, server.Faults.CutOpen("StartLiveTail"));
                }
            }
        });
    }

    [Theory(Timeout = 60_000)]
    [InlineData("test", true)]
    [InlineData("wrong", false)]
    public async Task Signature_OfTheTestKey_IsReallyVerified(string secret, bool accepted)
    {
        await using var server = await StartAsync();
        using var dms = new AmazonDatabaseMigrationServiceClient(
            new SessionAWSCredentials("test", secret, "a session's token"),
            new AmazonDatabaseMigrationServiceConfig { ServiceURL = server.Url.ToString(), AuthenticationRegion = "eu-central-1", MaxErrorRetry = 0 });

        var refused = await Record.ExceptionAsync(() => dms.DescribeReplicationsAsync(new(), Token));

        Assert.Equal(accepted ? null : "InvalidSignatureException", (refused as AmazonServiceException)?.ErrorCode);
        Assert.Equal(accepted, refused is null);
    }

    private static Task<LocalAwsServer> StartAsync() =>
        LocalAwsServer.StartAsync(new LocalAwsOptions { Url = "http://127.0.0.1:0" }, TimeProvider.System, null, Token);
}
