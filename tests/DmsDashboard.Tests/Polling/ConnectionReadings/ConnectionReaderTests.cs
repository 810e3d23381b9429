using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling.ConnectionReadings;

public sealed class ConnectionReaderTests
{
    private const string Operation = "DescribeConnections";

    [Fact(Timeout = 60_000)]
    public async Task Watch_ManyWatchers_ShareOneReading()
    {
        await using var backend = await Backend.StartPollingAsync();
        await using var one = new ConnectionsWatch(backend.Connections, "demo");
        await using var other = new ConnectionsWatch(backend.Connections, "demo");

        var connections = await one.UntilAsync(IsRead);
        var same = await other.UntilAsync(IsRead);

        Assert.Same(connections, same);
        Assert.Equal(1, backend.Aws.Requests.Of(Operation));
        Assert.Contains(connections.Connections.Values, static connection => connection.IsSuccessful);
        var failed = connections.Connections.Values.Single(static connection => connection is { IsFailed: true, EndpointIdentifier: "datalake-staging-postgres" });
        Assert.Contains("password authentication failed", failed.LastFailureMessage, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Watch_Nobody_ReadsNothing()
    {
        await using var backend = await Backend.StartPollingAsync();
        await using (var watch = new ConnectionsWatch(backend.Connections, "demo"))
        {
            await watch.UntilAsync(IsRead);
        }

        await backend.NextPollAsync();
        await backend.Time.AdvanceAsync(TimeSpan.FromMinutes(2), Backend.Cancelled);
        await backend.NextPollAsync();

        Assert.Equal(0, backend.Connections.WatchersOf("demo"));
        Assert.Equal(1, backend.Aws.Requests.Of(Operation));
    }

    [Fact(Timeout = 60_000)]
    public async Task Reading_AMinuteLater_IsReadAgainForWhoeverLooks()
    {
        await using var backend = await Backend.StartPollingAsync();
        await using var watch = new ConnectionsWatch(backend.Connections, "demo");
        var before = await watch.UntilAsync(IsRead);

        await backend.Time.AdvanceAsync(TimeSpan.FromSeconds(60), Backend.Cancelled);
        var after = await watch.UntilAsync(snapshot => snapshot.CapturedAt > before.CapturedAt, backend.Time);

        Assert.InRange(after.CapturedAt!.Value, before.CapturedAt!.Value.AddSeconds(60), DateTimeOffset.MaxValue);
        Assert.Equal(2, backend.Aws.Requests.Of(Operation));
    }

    [Fact(Timeout = 60_000)]
    public async Task Reading_AwsFails_KeepsTheConnectionsWithTheFaultAndRecovers()
    {
        await using var backend = await Backend.StartPollingAsync();
        await using var watch = new ConnectionsWatch(backend.Connections, "demo");
        var good = await watch.UntilAsync(IsRead);
        backend.Inject(InjectedKind.AccessDenied, Operation);

        await backend.Time.AdvanceAsync(TimeSpan.FromSeconds(60), Backend.Cancelled);
        var failed = await watch.UntilAsync(static snapshot => snapshot.Fault is not null, backend.Time);

        Assert.Equal((FaultKind.AccessDenied, good.CapturedAt), (failed.Fault!.Kind, failed.CapturedAt));
        Assert.Contains("dms:DescribeConnections", failed.Fault.Sentence, StringComparison.Ordinal);
        Assert.Same(good.Connections, failed.Connections);

        backend.Aws.Faults.Clear();
        await backend.Time.AdvanceAsync(TimeSpan.FromMinutes(5), Backend.Cancelled);
        await watch.UntilAsync(snapshot => snapshot.Fault is null && snapshot.CapturedAt > good.CapturedAt, backend.Time);
    }

    [Fact(Timeout = 60_000)]
    public async Task Reading_TestOfSomebodyElse_IsFollowedToItsEnd()
    {
        await using var backend = await Backend.StartPollingAsync();
        await using var watch = new ConnectionsWatch(backend.Connections, "demo");
        var before = await watch.UntilAsync(IsRead);
        var key = before.Connections.Values.First(static connection => connection.IsSuccessful) is var known
            ? new ConnectionKey("demo", known.ReplicationInstanceArn, known.EndpointArn)
            : default;
        await backend.AwsTarget.Commands.TestConnectionAsync(key.ReplicationInstanceArn, key.EndpointArn, Backend.Cancelled);

        await backend.Time.AdvanceAsync(TimeSpan.FromSeconds(60), Backend.Cancelled);
        var during = await watch.UntilAsync(snapshot => snapshot.IsTesting(key), backend.Time);
        backend.AdvanceAws(TimeSpan.FromMinutes(10));
        await backend.Time.AdvanceAsync(TimeSpan.FromSeconds(5), Backend.Cancelled);
        var after = await watch.UntilAsync(snapshot => !snapshot.IsTesting(key), backend.Time);

        Assert.Equal(during.CapturedAt, during.TestedAt[key]);
        Assert.Equal(during.TestedAt[key], after.TestedAt[key]);
        Assert.True(after.Connections[key].IsSuccessful);
    }

    private static bool IsRead(ConnectionsSnapshot snapshot) => snapshot.CapturedAt is not null;
}
