using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Dms;

public sealed class ConnectionTests
{
    [Fact(Timeout = 60_000)]
    public async Task Test_OfAnEndpointNeverTested_MakesAConnection()
    {
        await using var endpoint = await AccountAsync();
        var (instance, lonely) = await ArnsAsync(endpoint, "lonely");

        var answer = await endpoint.CallAsync("TestConnection", new { ReplicationInstanceArn = instance, EndpointArn = lonely });
        var during = await ConnectionAsync(endpoint, lonely);
        endpoint.Time.Advance(TimeSpan.FromSeconds(16));
        var after = await ConnectionAsync(endpoint, lonely);

        Assert.Equal(("testing", "testing", "successful"), (answer.GetProperty("Connection").Text("Status"), during.Text("Status"), after.Text("Status")));
        Assert.Equal(("lonely", "dms-one"), (after.Text("EndpointIdentifier"), after.Text("ReplicationInstanceIdentifier")));
        Assert.Null(after.Text("LastFailureMessage"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Test_OfAnEndpointOutOfReach_FailsAgainAndSaysWhy()
    {
        await using var endpoint = await AccountAsync();
        var (instance, walled) = await ArnsAsync(endpoint, "walled");
        var before = await ConnectionAsync(endpoint, walled);

        await endpoint.CallAsync("TestConnection", new { ReplicationInstanceArn = instance, EndpointArn = walled });
        var during = await ConnectionAsync(endpoint, walled);
        endpoint.Time.Advance(TimeSpan.FromSeconds(16));
        var after = await ConnectionAsync(endpoint, walled);

        Assert.Equal(("failed", "testing", "failed"), (before.Text("Status"), during.Text("Status"), after.Text("Status")));
        Assert.All([before, during, after], static connection => Assert.Equal("no route", connection.Text("LastFailureMessage")));
    }

    [Fact(Timeout = 60_000)]
    public async Task Test_WhileOneIsUnderWay_IsRefused()
    {
        await using var endpoint = await AccountAsync();
        var (instance, lonely) = await ArnsAsync(endpoint, "lonely");
        var request = new { ReplicationInstanceArn = instance, EndpointArn = lonely };
        await endpoint.CallAsync("TestConnection", request);

        var refusal = await endpoint.RefusedAsync("TestConnection", request);
        endpoint.Time.Advance(TimeSpan.FromSeconds(16));

        Assert.Equal("InvalidResourceStateFault", refusal.Type);
        Assert.Contains("TESTING", refusal.Message, StringComparison.Ordinal);
        await endpoint.CallAsync("TestConnection", request);
    }

    [Fact(Timeout = 60_000)]
    public async Task Test_OnAnInstanceThatIsNotAvailable_IsRefused()
    {
        await using var endpoint = await AccountAsync();
        var (instance, lonely) = await ArnsAsync(endpoint, "lonely");
        endpoint.Server.Account.ForceInstance("dms-one", "rebooting");

        var refusal = await endpoint.RefusedAsync("TestConnection", new { ReplicationInstanceArn = instance, EndpointArn = lonely });

        Assert.Equal("InvalidResourceStateFault", refusal.Type);
        Assert.Contains("REBOOTING", refusal.Message, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("arn:aws:dms:eu-central-1:123456789012:rep:NOSUCH", null, "ResourceNotFoundFault")]
    [InlineData(null, "arn:aws:dms:eu-central-1:123456789012:endpoint:NOSUCH", "ResourceNotFoundFault")]
    [InlineData("dms-one", null, "InvalidParameterValueException")]
    [InlineData(null, "arn:aws:dms:eu-central-1:123456789012:rep:NOSUCH", "InvalidParameterValueException")]
    public async Task Test_OfWhatIsNotThere_IsRefused(string? instanceArn, string? endpointArn, string type)
    {
        await using var endpoint = await AccountAsync();
        var (instance, lonely) = await ArnsAsync(endpoint, "lonely");

        var refusal = await endpoint.RefusedAsync("TestConnection", new { ReplicationInstanceArn = instanceArn ?? instance, EndpointArn = endpointArn ?? lonely });

        Assert.Equal(type, refusal.Type);
    }

    [Fact(Timeout = 60_000)]
    public async Task Connections_Filtered_FitBothNames()
    {
        await using var endpoint = await AccountAsync();
        var (instance, walled) = await ArnsAsync(endpoint, "walled");

        var all = await endpoint.CallAsync("DescribeConnections", Filtered(("replication-instance-arn", instance)));
        var one = await endpoint.CallAsync("DescribeConnections", Filtered(("replication-instance-arn", instance), ("endpoint-arn", walled)));
        var none = await endpoint.RefusedAsync("DescribeConnections", Filtered(("endpoint-arn", instance)));
        var unknown = await endpoint.RefusedAsync("DescribeConnections", Filtered(("endpoint-id", "walled")));

        Assert.Equal(["one-source", "one-target", "walled"], all.GetProperty("Connections").EnumerateArray().Select(static item => item.Text("EndpointIdentifier")));
        Assert.Equal("walled", Assert.Single(one.GetProperty("Connections").EnumerateArray()).Text("EndpointIdentifier"));
        Assert.Equal("ResourceNotFoundFault", none.Type);
        Assert.Equal("InvalidParameterValueException", unknown.Type);
    }

    private static Task<DmsEndpoint> AccountAsync() => DmsEndpoint.StartAsync(static builder =>
    {
        var instance = builder.AddInstance("DMS-One", "dms.t3.medium", 30);
        builder.AddTask(builder.Spec(instance, "one", ReplicationTypes.Cdc, (DatabaseEngine.MySql, DatabaseEngine.Postgres), 2));
        builder.Endpoint("lonely", "source", DatabaseEngine.Oracle);
        builder.Connections.Refuse(instance, builder.Endpoint("walled", "target", DatabaseEngine.Redshift), "no route");
    });

    private static async Task<(string Instance, string Endpoint)> ArnsAsync(DmsEndpoint endpoint, string identifier)
    {
        var instance = (await endpoint.TaskAsync()).Text("ReplicationInstanceArn")!;
        var found = await endpoint.CallAsync("DescribeEndpoints", Filtered(("endpoint-id", identifier)));
        return (instance, found.GetProperty("Endpoints")[0].Text("EndpointArn")!);
    }

    private static async Task<JsonElement> ConnectionAsync(DmsEndpoint endpoint, string arn) =>
        Assert.Single((await endpoint.CallAsync("DescribeConnections", Filtered(("endpoint-arn", arn)))).GetProperty("Connections").EnumerateArray());

    private static object Filtered(params (string Name, string Value)[] filters) =>
        new { Filters = filters.Select(static filter => new { filter.Name, Values = new[] { filter.Value } }) };
}
