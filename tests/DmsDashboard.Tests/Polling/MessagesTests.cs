using DmsDashboard.Tests.Support;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling;

public sealed class MessagesTests
{
    [Fact(Timeout = 60_000)]
    public async Task Messages_OfAStartingReplication_ComeWithTheEntry()
    {
        await using var backend = await Backend.StartAsync();
        await backend.PollAsync();

        var snapshot = await backend.UntilAsync(static snapshot => snapshot.FindByIdentifier("payments-oracle-to-aurora") is [{ LatestMessage: not null }]);

        var entry = snapshot.FindByIdentifier("payments-oracle-to-aurora").Single();
        Assert.Equal(entry.Replication.Status.Value, entry.LatestMessage!.ReplicationState);
        Assert.Equal(entry.LatestMessage.Timestamp, entry.StatusSince);
    }

    [Fact(Timeout = 60_000)]
    public async Task Messages_Denied_CostTheMessagesOnlyAndAreLeftAloneForAWhile()
    {
        await using var backend = await Backend.StartAsync();
        backend.Inject(InjectedKind.AccessDenied, "GetLogEvents");
        await backend.PollAsync();
        var snapshot = await backend.UntilAsync(static snapshot => snapshot.Targets is [{ PartialFaults: [{ Operation: "GetLogEvents" }] }]);
        var calls = backend.Aws.Requests.Of("GetLogEvents");

        await backend.NextPollAsync();
        await backend.NextPollAsync();

        Assert.Null(snapshot.Targets[0].Fault);
        Assert.Equal(calls, backend.Aws.Requests.Of("GetLogEvents"));
    }
}
