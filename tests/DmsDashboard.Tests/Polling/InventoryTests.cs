using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling;

public sealed class InventoryTests
{
    [Fact(Timeout = 60_000)]
    public async Task Inventory_AtTheStart_GivesEntriesTheirEndpointsAndConfig()
    {
        await using var backend = await Backend.StartPollingAsync();

        var entry = backend.Entry("payments-oracle-to-aurora");

        Assert.Contains("Oracle", entry.SourceEndpoint!.Engine, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(32, entry.Config!.ComputeConfig!.MaxCapacityUnits);
        Assert.DoesNotContain(backend.Target.PartialFaults, static fault => fault.Operation.StartsWith("Describe", StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Inventory_BetweenItsTimes_IsNotReadAgain()
    {
        await using var backend = await Backend.StartPollingAsync();

        await backend.NextPollAsync();
        await backend.NextPollAsync();

        Assert.Equal(1, backend.Aws.Requests.Of("DescribeEndpoints"));
        Assert.Equal(1, backend.Aws.Requests.Of("DescribeReplicationConfigs"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Inventory_EndpointsDenied_CostsTheEndpointsOnly()
    {
        await using var backend = await Backend.StartAsync();
        backend.Inject(InjectedKind.AccessDenied, "DescribeEndpoints");
        await backend.PollAsync();

        var target = (await backend.UntilAsync(static snapshot => snapshot.Targets is [{ PartialFaults.IsEmpty: false, Entries: [{ Config: not null }, ..] }])).Targets[0];

        Assert.Null(target.Fault);
        var fault = Assert.Single(target.PartialFaults);
        Assert.Equal(FaultKind.AccessDenied, fault.Kind);
        Assert.Contains("dms:DescribeEndpoints", fault.Sentence, StringComparison.Ordinal);
        Assert.All(target.Entries, static entry => Assert.Null(entry.SourceEndpoint));
        Assert.All(target.Entries, static entry => Assert.Equal(entry.Kind is ReplicationKind.Serverless, entry.Config is not null));
    }

    [Fact(Timeout = 60_000)]
    public async Task Inventory_AfterItsTime_IsReadAgainAndKeepsEqualObjects()
    {
        await using var backend = await Backend.StartPollingAsync(null, ("Polling:InventoryInterval", "00:00:10"));
        var before = backend.Target.Entries;

        await backend.NextPollAsync();
        await backend.UntilAsync(_ => backend.Aws.Requests.Of("DescribeReplicationConfigs") == 2);
        var after = await backend.NextPollAsync();

        // Of what loads the tables are read beside the polls: those entries may change at any of them.
        Assert.DoesNotContain(after.Entries.Except(before, ReferenceEqualityComparer.Instance).Cast<ReplicationEntry>(), static entry => entry.Progress is null);
    }
}
