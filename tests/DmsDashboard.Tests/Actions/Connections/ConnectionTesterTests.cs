using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Actions.Connections;

public sealed class ConnectionTesterTests
{
    private static readonly ActionOrigin Origin = Given.Operator.As("d.okafor", "10.4.18.22, Firefox");

    [Fact(Timeout = 60_000)]
    public async Task Test_FiftyAtOnce_IsOneCallAndOneRecordAndTheReadingsTellItsEnd()
    {
        await using var backend = await Backend.StartPollingAsync();
        var key = KeyOf(backend, "datalake-staging-postgres", "dms-prod-1");

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => backend.ConnectionTester.TestAsync(key, Origin, Backend.Cancelled), Backend.Cancelled)));

        Assert.Equal("Test of datalake-staging-postgres from dms-prod-1 was accepted. The row follows as DMS gets on with it.", Assert.Single(results, static result => result.Outcome is ActionOutcome.Accepted).Sentence);
        Assert.All(results.Where(static result => result.Outcome is not ActionOutcome.Accepted), static result => Assert.Contains("A test of it is under way", result.Sentence, StringComparison.Ordinal));
        Assert.Equal(1, backend.Aws.Requests.Of("TestConnection"));
        var item = Assert.Single(await RecordsAsync(backend));
        Assert.Equal(("datalake-staging-postgres", "TestConnection", "d.okafor", ActionOutcome.Accepted), (item.Identifier, item.Operation, item.Who, item.Outcome));
        Assert.Equal($$"""{"ReplicationInstanceArn":"{{key.ReplicationInstanceArn}}","EndpointArn":"{{key.EndpointArn}}"}""", item.Parameters);

        await EndAsync(backend, key);

        var connections = backend.Connections.Current("demo");
        Assert.True(connections.Connections[key].IsFailed);
        Assert.Equal(Backend.Noon, connections.TestedAt[key]);
    }

    [Fact(Timeout = 60_000)]
    public async Task Test_NobodyLooks_IsFollowedToItsEndAndThenNothingIsRead()
    {
        await using var backend = await Backend.StartPollingAsync();
        var key = KeyOf(backend, "datalake-staging-postgres", "dms-prod-1");
        await backend.ConnectionTester.TestAsync(key, Origin, Backend.Cancelled);

        await EndAsync(backend, key);

        var read = backend.Aws.Requests.Of("DescribeConnections");
        await backend.NextPollAsync();
        await backend.NextPollAsync();
        Assert.Equal(read, backend.Aws.Requests.Of("DescribeConnections"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Test_RefusedByAws_SaysWhyAndMayBeAskedAgain()
    {
        await using var backend = await Backend.StartPollingAsync();
        var key = KeyOf(backend, "datalake-staging-postgres", "dms-prod-1");
        backend.Inject(InjectedKind.AccessDenied, "TestConnection", count: 1);

        var refused = await backend.ConnectionTester.TestAsync(key, Origin, Backend.Cancelled);

        Assert.Equal(ActionOutcome.Refused, refused.Outcome);
        Assert.Contains("dms:TestConnection", refused.Sentence, StringComparison.Ordinal);
        Assert.Empty(backend.Connections.Current("demo").Tests);
        Assert.Equal(ActionOutcome.Accepted, (await backend.ConnectionTester.TestAsync(key, Origin, Backend.Cancelled)).Outcome);
    }

    [Fact(Timeout = 60_000)]
    public async Task Test_AnswerLost_IsSettledByAReadingAndNeverRepeated()
    {
        await using var backend = await Backend.StartPollingAsync();
        var key = KeyOf(backend, "datalake-staging-postgres", "dms-prod-1");
        backend.Inject(InjectedKind.UnknownOutcome, "TestConnection");

        var result = await backend.ConnectionTester.TestAsync(key, Origin, Backend.Cancelled);
        Assert.Equal(ActionOutcome.Unknown, result.Outcome);
        await EndAsync(backend, key);

        Assert.Equal(1, backend.Aws.Requests.Of("TestConnection"));
        Assert.Contains("The connection was failed at", Assert.Single(await RecordsAsync(backend)).Sentence, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Test_FromAnInstanceThatIsNotAvailable_IsNotSent()
    {
        await using var backend = await Backend.StartAsync();
        backend.Aws.Account.ForceInstance("dms-prod-1", "modifying");
        await backend.PollAsync();
        await backend.UntilAsync(static snapshot => snapshot.Targets is [{ InventoryReadAt: not null }]);

        var result = await backend.ConnectionTester.TestAsync(KeyOf(backend, "datalake-staging-postgres", "dms-prod-1"), Origin, Backend.Cancelled);

        Assert.Equal(ActionOutcome.NotOffered, result.Outcome);
        Assert.Contains("'modifying'", result.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, backend.Aws.Requests.Of("TestConnection"));
        Assert.Empty(await RecordsAsync(backend));
    }

    [Fact(Timeout = 60_000)]
    public async Task Test_WhatIsNotListed_IsNotSent()
    {
        await using var backend = await Backend.StartPollingAsync();

        var result = await backend.ConnectionTester.TestAsync(new ConnectionKey("demo", "arn:rep", "arn:endpoint"), Origin, Backend.Cancelled);

        Assert.Equal("Test of the endpoint from the replication instance was not sent. DMS does not list the endpoint any more.", result.Sentence);
    }

    private static async Task EndAsync(Backend backend, ConnectionKey key)
    {
        backend.AdvanceAws(TimeSpan.FromMinutes(10));
        await backend.Time.AdvanceAsync(TimeSpan.FromSeconds(5), Backend.Cancelled);
        await backend.UntilAsync(_ => !backend.Connections.Current("demo").Tests.ContainsKey(key));
    }

    private static ConnectionKey KeyOf(Backend backend, string endpoint, string instance) => new(
        "demo",
        backend.Target.Instances.Single(found => found.ReplicationInstanceIdentifier == instance).ReplicationInstanceArn,
        backend.Target.Endpoints.Single(found => found.EndpointIdentifier == endpoint).EndpointArn);

    private static async Task<IReadOnlyList<ActivityItem>> RecordsAsync(Backend backend) =>
        await backend.Activity.QueryAsync(new ActivityQuery { Kinds = [ActivityKind.Action] }, Backend.Cancelled);
}
