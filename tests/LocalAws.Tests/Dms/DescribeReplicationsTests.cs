using System.Text.Json;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Dms;

public sealed class DescribeReplicationsTests
{
    [Fact(Timeout = 60_000)]
    public async Task Pages_Followed_HoldEachReplicationOnce()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("stress", 205);
        List<string> seen = [];
        List<int> sizes = [];
        string? marker = null;

        do
        {
            var page = await endpoint.CallAsync("DescribeReplications", new { MaxRecords = 50, Marker = marker });
            var identifiers = page.GetProperty("Replications").EnumerateArray().Select(static item => item.Text("ReplicationConfigIdentifier")!).ToArray();
            seen.AddRange(identifiers);
            sizes.Add(identifiers.Length);
            marker = page.Text("Marker");
        }
        while (marker is not null);

        Assert.Equal([50, 50, 50, 50, 5], sizes);
        Assert.Equal(205, seen.Distinct().Count());
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_WithoutMaxRecords_HoldsAHundred()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("stress", 101);

        var page = await endpoint.CallAsync("DescribeReplications", new { });

        Assert.Equal(100, page.GetProperty("Replications").GetArrayLength());
        Assert.NotNull(page.Text("Marker"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_WithExactlyTheRest_HasNoMarker()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("stress", 100);

        var page = await endpoint.CallAsync("DescribeReplications", new { });

        Assert.False(page.TryGetProperty("Marker", out _));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(19)]
    [InlineData(101)]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task MaxRecords_OutOfBounds_IsRefused(int maxRecords)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        var refusal = await endpoint.RefusedAsync("DescribeReplications", new { MaxRecords = maxRecords });

        Assert.Equal("InvalidParameterValueException", refusal.Type);
        Assert.Contains("MaxRecords", refusal.Message, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("garbage!")]
    [InlineData("")]
    [InlineData("RGVzY3JpYmVFbmRwb2ludHMvMjA")]
    [InlineData("AAAA")]
    [InlineData("RGVzY3JpYmVSZXBsaWNhdGlvbnMvMjE0NzQ4MzY0Nw")] // DescribeReplications/2147483647
    public async Task Marker_NotFromThisOperation_IsRefused(string marker)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        Assert.Equal("InvalidParameterValueException", (await endpoint.RefusedAsync("DescribeReplications", new { Marker = marker })).Type);
    }

    [Fact(Timeout = 60_000)]
    public async Task Filters_OfOneName_AreAlternatives()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");

        var page = await FilteredAsync(endpoint, ("replication-config-id", ["orders-oracle-to-aurora", "hr-sqlserver-to-postgres", "no-such"]));

        Assert.Equal(["orders-oracle-to-aurora", "hr-sqlserver-to-postgres"], Identifiers(page));
    }

    [Fact(Timeout = 60_000)]
    public async Task Filters_OfTwoNames_MustBothFit()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        var arn = (await endpoint.ReplicationAsync("orders-oracle-to-aurora")).Text("ReplicationConfigArn")!;

        var both = await FilteredAsync(endpoint, ("replication-config-arn", [arn]), ("replication-config-id", ["orders-oracle-to-aurora"]));
        var refusal = await endpoint.RefusedAsync("DescribeReplications", Request(("replication-config-arn", [arn]), ("replication-config-id", ["hr-sqlserver-to-postgres"])));

        Assert.Equal(["orders-oracle-to-aurora"], Identifiers(both));
        Assert.Equal("ResourceNotFoundFault", refusal.Type);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("DescribeReplications", "endpoint-arn")]
    [InlineData("DescribeReplicationConfigs", "replication-task-arn")]
    [InlineData("DescribeEndpoints", "replication-config-arn")]
    public async Task Filter_OfAnUnknownName_IsRefused(string operation, string name)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        var refusal = await endpoint.RefusedAsync(operation, Request((name, ["x"])));

        Assert.Equal("InvalidParameterValueException", refusal.Type);
        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Filter_WithoutValues_IsRefused()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        Assert.Equal("InvalidParameterValueException", (await endpoint.RefusedAsync("DescribeReplications", Request(("replication-config-id", [])))).Type);
    }

    [Fact(Timeout = 60_000)]
    public async Task Account_Empty_AnswersAnEmptyList()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("empty");

        Assert.Equal("{\"Replications\":[]}", (await endpoint.CallAsync("DescribeReplications", new { })).GetRawText());
    }

    [Fact(Timeout = 60_000)]
    public async Task Replication_NeverRun_LeavesOutWhatIsNotThere()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        var replication = await endpoint.ReplicationAsync();

        Assert.Equal("created", replication.Text("Status"));
        Assert.Equal("{\"ProvisionedCapacityUnits\":0,\"IsNewProvisioningAvailable\":false}", replication.GetProperty("ProvisionData").GetRawText());
        Assert.DoesNotContain("null", replication.GetRawText(), StringComparison.Ordinal);
        Assert.All(["ReplicationStats", "StopReason", "FailureMessages", "RecoveryCheckpoint"], name => Assert.False(replication.TryGetProperty(name, out _)));
    }

    private static async Task<JsonElement> FilteredAsync(DmsEndpoint endpoint, params (string Name, string[] Values)[] filters) =>
        await endpoint.CallAsync("DescribeReplications", Request(filters));

    private static object Request(params (string Name, string[] Values)[] filters) =>
        new { Filters = filters.Select(static filter => new { filter.Name, filter.Values }) };

    private static string[] Identifiers(JsonElement page) =>
        [.. page.GetProperty("Replications").EnumerateArray().Select(static item => item.Text("ReplicationConfigIdentifier")!)];
}
