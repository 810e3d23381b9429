using Amazon.DatabaseMigrationService.Model;
using Amazon.Runtime;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.DatabaseMigrationService;

/// <summary>
/// AWSSDK.Core repeats a request whose outcome is unknown, StartReplication too: DMS has no idempotency token, so the
/// repetition may meet the replication that the first request started. A client that changes things must be made with
/// MaxErrorRetry = 0 and MaxStaleConnectionRetries = 0; then an unknown outcome is the caller's to look into.
/// </summary>
public sealed class DoubleStartTests
{
    private static readonly StartReplicationRequest Start = new() { ReplicationConfigArn = Given.Arn, StartReplicationType = "reload-target" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> UnknownOutcomes => ["malformed", "cut", "cut in body", "500"];

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task Start_UnknownOutcomeWithUsualRetries_IsSentTwice(string outcome)
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Of(outcome), Answer.Json("{}"));
        using var dms = Given.Dms(endpoint.Url, retries: 1);

        await dms.StartReplicationAsync(Start, Token);

        Assert.Equal(2, endpoint.Requests.Count);
    }

    [Theory(Timeout = 30_000)]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task Start_UnknownOutcomeWithoutRetries_IsSentOnceAndThrows(string outcome)
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Of(outcome), Answer.Json("{}"));
        using var dms = Given.DmsOnce(endpoint.Url);

        await Assert.ThrowsAnyAsync<Exception>(() => dms.StartReplicationAsync(Start, Token));

        Assert.Single(endpoint.Requests);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task EveryOtherChange_UnknownOutcomeWithoutRetries_IsSentOnceAndThrows(string outcome)
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Of(outcome));
        using var dms = Given.DmsOnce(endpoint.Url);
        Func<Task>[] changes =
        [
            () => dms.StartReplicationTaskAsync(new() { ReplicationTaskArn = Given.TaskArn, StartReplicationTaskType = "reload-target" }, Token),
            () => dms.StopReplicationTaskAsync(new() { ReplicationTaskArn = Given.TaskArn }, Token),
            () => dms.ReloadTablesAsync(new() { ReplicationTaskArn = Given.TaskArn }, Token),
            () => dms.ReloadReplicationTablesAsync(new() { ReplicationConfigArn = Given.Arn }, Token),
            () => dms.TestConnectionAsync(new(), Token),
        ];

        foreach (var change in changes)
        {
            await Assert.ThrowsAnyAsync<Exception>(change);
        }

        Assert.Equal(changes.Length, endpoint.Requests.Count);
        Assert.Distinct(endpoint.Requests.Select(request => request.Target));
    }

    [Theory(Timeout = 30_000)]
    [InlineData(10, 3)]
    [InlineData(0, 2)]
    public async Task Start_KeptConnectionIsCut_IsSentAgainUnlessStaleRetriesAreOff(int staleRetries, int requests)
    {
        // The first call leaves a pooled connection. Core takes its loss for staleness and repeats up to
        // MaxStaleConnectionRetries times (10 by default), which MaxErrorRetry = 0 does not prevent.
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("{}"), Answer.CutConnection, Answer.Json("{}"));
        using var dms = Given.Dms(endpoint.Url, retries: 0, staleRetries);
        await dms.StopReplicationAsync(new() { ReplicationConfigArn = Given.Arn }, Token);

        var thrown = await Record.ExceptionAsync(() => dms.StartReplicationAsync(Start, Token));

        Assert.Equal(requests, endpoint.Requests.Count);
        Assert.Equal(staleRetries == 0, thrown is not null);
    }

    [Fact(Timeout = 30_000)]
    public async Task Start_MalformedBody_IsAnUnmarshallingExceptionWithStatus200()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Of("malformed"));
        using var dms = Given.DmsOnce(endpoint.Url);

        var thrown = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => dms.StartReplicationAsync(Start, Token));

        Assert.Equal(200, (int)thrown.StatusCode);
    }

    private static CannedAnswer Of(string outcome) => outcome switch
    {
        "malformed" => Answer.Json("""{"Replication":{"Status":"""),
        "cut" => Answer.CutConnection,
        "cut in body" => Answer.CutInBody("""{"Replication":{"""),
        _ => Answer.Fault("InternalFailure", "Oops", 500),
    };
}
