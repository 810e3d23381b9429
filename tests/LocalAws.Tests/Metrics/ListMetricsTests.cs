using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Metrics;

public sealed class ListMetricsTests
{
    private static readonly string[] OfReplications =
    [
        "CDCIncomingChanges", "CDCLatencySource", "CDCLatencyTarget", "CDCThroughputBandwidthTarget", "CDCThroughputRowsSource", "CDCThroughputRowsTarget",
        "CPUUtilization", "CapacityUtilization", "FullLoadThroughputBandwidthTarget", "FullLoadThroughputRowsTarget",
    ];

    [Fact(Timeout = 60_000)]
    public async Task Replication_ThatRuns_HasItsMetricsUnderItsConfigId()
    {
        await using var endpoint = await TableCalls.Replication.OneAsync(ReplicationTypes.FullLoadAndCdc, null, static past => past.Start(TimeSpan.FromHours(9)));

        var metrics = await AllAsync(endpoint, new { });

        Assert.Equal(OfReplications, metrics.Select(static metric => metric.Text("MetricName")));
        Assert.All(metrics, metric => Assert.Equal(
            JsonSerializer.Serialize(endpoint.DimensionsOfOne("replication")), metric.GetProperty("Dimensions").GetRawText()));
    }

    [Fact(Timeout = 60_000)]
    public async Task Task_AndItsInstance_AreToldApartByTheirDimensions()
    {
        await using var endpoint = await TableCalls.Task.OneAsync(ReplicationTypes.FullLoadAndCdc, null, static past => past.Start(TimeSpan.FromHours(9)));

        var ofTask = await AllAsync(endpoint, new { Dimensions = new[] { new { Name = "ReplicationTaskIdentifier" } } });
        var ofBoth = await AllAsync(endpoint, new { Dimensions = new[] { new { Name = "ReplicationInstanceIdentifier", Value = "dms-one" } } });

        Assert.Equal(17, ofTask.Count);
        Assert.Equal(17 + 15, ofBoth.Count);
        Assert.Contains(ofTask, static metric => metric.Text("MetricName") == "CDCChangesDiskTarget");
        Assert.All(ofTask, static metric => Assert.Equal(2, metric.GetProperty("Dimensions").GetArrayLength()));
        Assert.Empty(await AllAsync(endpoint, new { Dimensions = new[] { new { Name = "ReplicationInstanceIdentifier", Value = "dms-two" } } }));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("AWS/DMS", "CPUUtilization", 1)]
    [InlineData("AWS/DMS", "cpuutilization", 0)]
    [InlineData("AWS/RDS", "CPUUtilization", 0)]
    public async Task Filter_OfNamespaceAndName_IsExact(string space, string name, int found)
    {
        await using var endpoint = await TableCalls.Replication.OneAsync(ReplicationTypes.FullLoadAndCdc, null, static past => past.Start(TimeSpan.FromHours(9)));

        Assert.Equal(found, (await AllAsync(endpoint, new { Namespace = space, MetricName = name })).Count);
    }

    [Fact(Timeout = 60_000)]
    public async Task NewMetric_IsListedAQuarterOfAnHourAfterItsFirstDatapoint()
    {
        await using var endpoint = await TableCalls.Replication.OneAsync(ReplicationTypes.FullLoadAndCdc, static spec => spec with { FullLoad = TimeSpan.FromHours(90) });
        await endpoint.StartAsync("start-replication");
        await endpoint.UntilAsync("running");
        endpoint.Time.Advance(TimeSpan.FromMinutes(14));
        Assert.Empty(await AllAsync(endpoint, new { }));

        endpoint.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.NotEmpty(await AllAsync(endpoint, new { }));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(2, true, true)]
    [InlineData(4, false, true)]
    [InlineData(15 * 24, false, false)]
    public async Task OldMetric_IsNoMoreRecentlyActive_AndThenForgotten(int hours, bool recently, bool listed)
    {
        await using var endpoint = await TableCalls.Replication.OneAsync(ReplicationTypes.FullLoadAndCdc, null, past => past.Start(TimeSpan.FromDays(20)).Stop(TimeSpan.FromHours(hours)));

        Assert.Equal(recently, (await AllAsync(endpoint, new { RecentlyActive = "PT3H" })).Count > 0);
        Assert.Equal(listed, (await AllAsync(endpoint, new { })).Count > 0);
    }

    [Fact(Timeout = 60_000)]
    public async Task SilentMetric_IsNoMoreRecentlyActiveThough_ItRuns()
    {
        await using var endpoint = await TableCalls.Replication.OneAsync(ReplicationTypes.FullLoadAndCdc, null, static past => past.Start(TimeSpan.FromHours(9)));
        endpoint.Server.Account.ForceMetrics("one", new MetricsOverride { NoDatapoints = true });
        endpoint.Time.Advance(TimeSpan.FromHours(4));

        Assert.Empty(await AllAsync(endpoint, new { RecentlyActive = "PT3H" }));
    }

    [Fact(Timeout = 60_000)]
    public async Task Pages_OfThousands_HaveEachMetricOnce()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("stress", 300);
        var seen = new HashSet<string>();
        var (count, pages) = (0, 0);
        string? next = null;
        do
        {
            var answer = await endpoint.MetricsAsync("ListMetrics", new { NextToken = next });
            var metrics = answer.GetProperty("Metrics").EnumerateArray().Select(static metric => metric.GetRawText()).ToArray();
            Assert.InRange(metrics.Length, 1, 500);
            seen.UnionWith(metrics);
            (count, pages, next) = (count + metrics.Length, pages + 1, answer.Text("NextToken"));
        }
        while (next is not null);

        Assert.True(count > 1000);
        Assert.Equal(count, seen.Count);
        Assert.Equal((int)Math.Ceiling(count / 500.0), pages);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("123456789012", true)]
    [InlineData("999999999999", false)]
    public async Task LinkedAccounts_OfAnAccountWithout_AreItsOwn(string account, bool found)
    {
        await using var endpoint = await TableCalls.Replication.OneAsync(ReplicationTypes.FullLoadAndCdc, null, static past => past.Start(TimeSpan.FromHours(9)));

        var answer = await endpoint.MetricsAsync("ListMetrics", new { IncludeLinkedAccounts = true, OwningAccount = account });

        Assert.Equal(found, answer.GetProperty("Metrics").GetArrayLength() > 0);
        Assert.Equal(answer.GetProperty("Metrics").GetArrayLength(), answer.GetProperty("OwningAccounts").GetArrayLength());
    }

    private static async Task<List<JsonElement>> AllAsync(DmsEndpoint endpoint, object request)
    {
        var answer = await endpoint.MetricsAsync("ListMetrics", request);
        Assert.False(answer.TryGetProperty("NextToken", out _));

        return [.. answer.GetProperty("Metrics").EnumerateArray()];
    }
}
