using DmsDashboard.Components.Endpoints;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Endpoints;

public sealed class EndpointListTests
{
    private static readonly DmsEndpoint Orders = Endpoint("orders", "source"), Stock = Endpoint("stock", "target"), Unused = Endpoint("unused", "source");

    private static readonly TargetSnapshot Target = Given.Target(
        Given.Demo,
        GivenTask.Entry("load").WithTask(static task => task with { SourceEndpointArn = Orders.EndpointArn, TargetEndpointArn = Stock.EndpointArn })) with
    {
        Endpoints = [Orders, Stock, Unused],
        Instances = [GivenTask.Instance, GivenTask.Instance with { ReplicationInstanceArn = "arn:spare", ReplicationInstanceIdentifier = "spare" }],
    };

    [Fact]
    public void Of_AnEndpointOfATask_HasItsInstanceNearAndTheOthersApart()
    {
        var row = List(ConnectionsSnapshot.Empty).Endpoints.Single(static row => row.Endpoint == Orders);

        Assert.Equal(["dms-prod-2"], row.Connections.Select(static connection => connection.InstanceIdentifier));
        Assert.Equal(["spare"], row.Others.Select(static connection => connection.InstanceIdentifier));
        Assert.Equal(["load"], row.UsedBy.Select(static entry => entry.Identifier));
        Assert.True(row.Connections[0].IsUsed);
    }

    [Fact]
    public void Of_AFailedConnection_PutsItsEndpointFirst()
    {
        var list = List(Connections(Stock, "arn:spare", "failed"));

        Assert.Equal(["stock", "orders", "unused"], list.Endpoints.Select(static row => row.Endpoint.EndpointIdentifier));
        Assert.Equal(["spare", "dms-prod-2"], list.Endpoints[0].Connections.Select(static connection => connection.InstanceIdentifier));
    }

    [Fact]
    public void Of_ATestThatGoesOn_CountsAsNoFailure()
    {
        var key = new ConnectionKey("demo", "arn:spare", Stock.EndpointArn);
        var connections = Connections(Stock, "arn:spare", "failed");

        var list = List(connections with { Tests = connections.Tests.Add(key, new ConnectionTest(key, Given.Noon)) });

        Assert.Equal("orders", list.Endpoints[0].Endpoint.EndpointIdentifier);
        Assert.DoesNotContain(list.Endpoints, static row => row.HasFailed);
    }

    [Fact]
    public void Of_AnInstanceThatIsNotListed_IsNamedAsDmsNamesIt()
    {
        var row = List(Connections(Unused, "arn:aws:dms:eu-central-1:1:rep:GONE", "successful")).Endpoints.Single(static row => row.Endpoint == Unused);

        Assert.Equal(("GONE", null), (row.Connections[0].InstanceIdentifier, row.Connections[0].Instance));
    }

    [Theory]
    [InlineData("", EndpointFilter.Source, "orders unused")]
    [InlineData("", EndpointFilter.Target, "stock")]
    [InlineData("", EndpointFilter.Unused, "unused")]
    [InlineData("", EndpointFilter.Failed, "")]
    [InlineData("LOAD", EndpointFilter.All, "orders stock")]
    [InlineData("example sto", EndpointFilter.All, "stock")]
    public void Of_AQuery_LeavesWhatFits(string text, EndpointFilter filter, string expected) => Assert.Equal(
        expected,
        string.Join(' ', List(ConnectionsSnapshot.Empty, new EndpointQuery { Text = text, Filter = filter }).Endpoints.Select(static row => row.Endpoint.EndpointIdentifier)));

    private static EndpointList List(ConnectionsSnapshot connections, EndpointQuery? query = null) => EndpointList.Of(Target, connections, query ?? new EndpointQuery());

    private static ConnectionsSnapshot Connections(DmsEndpoint endpoint, string instanceArn, string status) => new()
    {
        Connections = ConnectionsSnapshot.Empty.Connections.Add(
            new ConnectionKey("demo", instanceArn, endpoint.EndpointArn),
            new EndpointConnection { ReplicationInstanceArn = instanceArn, EndpointArn = endpoint.EndpointArn, Status = status }),
    };

    private static DmsEndpoint Endpoint(string identifier, string type) => Given.Endpoint(identifier, "PostgreSQL") with { EndpointType = type };
}
