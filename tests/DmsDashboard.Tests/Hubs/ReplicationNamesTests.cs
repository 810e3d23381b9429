using DmsDashboard.Hubs;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.SignalR;

namespace DmsDashboard.Tests.Hubs;

public sealed class ReplicationNamesTests
{
    private static readonly DmsTarget Production = new("eu/production", "eu-central-1");

    [Theory]
    [InlineData("orders-cdc")]
    [InlineData("ORDERS-CDC")]
    [InlineData("demo/orders-cdc")]
    [InlineData("arn:aws:dms:eu-central-1:831394476016:replication-config:ORDERS-CDC")]
    public void Resolve_UniqueName_FindsIt(string name)
    {
        var snapshot = Given.Snapshot(Given.Entry("orders-cdc"), Given.Entry("other"));

        Assert.Equal(snapshot.Targets[0].Entries[0].Key, ReplicationNames.Resolve(snapshot, name));
    }

    [Fact]
    public void Resolve_SameIdentifierInTwoTargets_SaysHowToNameOne()
    {
        var snapshot = Given.Snapshot(Given.Target(Given.Demo, Given.Entry("orders-cdc")), Given.Target(Production, Given.Entry("orders-cdc", target: Production)));

        var refusal = Assert.Throws<HubException>(() => ReplicationNames.Resolve(snapshot, "orders-cdc"));

        Assert.Contains("'demo/orders-cdc', 'eu/production/orders-cdc'", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("eu/production", ReplicationNames.Resolve(snapshot, "eu/production/orders-cdc").TargetName);
        Assert.Equal("eu/production", ReplicationNames.Resolve(snapshot, $"eu/production/{Given.Arn("orders-cdc")}").TargetName);
    }

    [Fact]
    public void Resolve_BeforeTheFirstPoll_SaysThatItMayComeYet()
    {
        var snapshot = Given.Snapshot(Given.Target(Given.Demo) with { CapturedAt = null });

        var refusal = Assert.Throws<HubException>(() => ReplicationNames.Resolve(snapshot, "orders-cdc"));

        Assert.Contains("yet", refusal.Message, StringComparison.Ordinal);
    }
}
