using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Metrics;

/// <summary>What metrics say must be what the other operations say.</summary>
public sealed class MetricValuesTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Kinds => TableCalls.Kinds;

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Kinds))]
    public async Task FullLoadThroughput_OfAWholeLoad_ComesToTheRowsOfItsTables(string kind)
    {
        var calls = TableCalls.Of(kind);
        await using var endpoint = await calls.OneAsync(ReplicationTypes.FullLoad, static spec => spec with { Tables = 30, TableErrors = 2, FullLoad = TimeSpan.FromHours(3) }, static past => past.Start(TimeSpan.FromMinutes(90)));
        endpoint.Time.Advance(TimeSpan.FromMinutes(30));

        var rate = await endpoint.SeriesAsync("FullLoadThroughputRowsTarget", TimeSpan.FromHours(3), kind);
        var rows = (await calls.AllAsync(endpoint)).Sum(static table => table.GetProperty("FullLoadRows").GetInt64());

        Assert.Equal("stopped", (await calls.RunAsync(endpoint)).Text("Status"));
        Assert.InRange(rate.Values.Sum() * 60, rows - 1, rows + 30);
        Assert.All(rate.Values, static value => Assert.True(value >= 0));
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Kinds))]
    public async Task FullLoadThroughput_OfOneMinute_IsWhatItsTablesGained(string kind)
    {
        var calls = TableCalls.Of(kind);
        await using var endpoint = await calls.OneAsync(ReplicationTypes.FullLoadAndCdc, static spec => spec with { Tables = 20, FullLoad = TimeSpan.FromHours(4) }, static past => past.Start(TimeSpan.FromMinutes(50)));
        endpoint.Time.Advance(TimeSpan.FromMinutes(1));
        var minute = endpoint.Time.GetUtcNow();
        var before = await calls.AllAsync(endpoint);
        endpoint.Time.Advance(TimeSpan.FromMinutes(1));
        var after = await calls.AllAsync(endpoint);
        endpoint.Time.Advance(Delay);

        var loaded = (await endpoint.SeriesAsync("FullLoadThroughputRowsTarget", TimeSpan.FromMinutes(10), kind))[minute] * 60;
        var captured = (await endpoint.SeriesAsync("CDCThroughputRowsSource", TimeSpan.FromMinutes(10), kind))[minute] * 60;

        Assert.InRange(Gained(before, after, "FullLoadRows"), loaded - 21, loaded + 21);
        Assert.InRange(Gained(before, after, "Inserts", "Updates", "Deletes"), captured - 61, captured + 61);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Kinds))]
    public async Task CdcThroughput_OnceAllIsLoaded_IsWhatTablesCaptureAndApply(string kind)
    {
        var calls = TableCalls.Of(kind);
        await using var endpoint = await calls.OneAsync(ReplicationTypes.FullLoadAndCdc, static spec => spec with { TableErrors = 1 }, static past => past.Start(TimeSpan.FromHours(9)));
        var before = await calls.AllAsync(endpoint);
        var minute = endpoint.Time.GetUtcNow();
        endpoint.Time.Advance(TimeSpan.FromMinutes(1));
        var after = await calls.AllAsync(endpoint);
        endpoint.Time.Advance(Delay);

        var captured = (await endpoint.SeriesAsync("CDCThroughputRowsSource", TimeSpan.FromMinutes(10), kind))[minute] * 60;
        var applied = (await endpoint.SeriesAsync("CDCThroughputRowsTarget", TimeSpan.FromMinutes(10), kind))[minute] * 60;
        var waiting = (await endpoint.SeriesAsync("CDCIncomingChanges", TimeSpan.FromMinutes(10), kind))[minute];
        var loaded = (await endpoint.SeriesAsync("FullLoadThroughputRowsTarget", TimeSpan.FromMinutes(10), kind))[minute];

        Assert.True(captured > 10);
        Assert.InRange(Gained(before, after, "Inserts", "Updates", "Deletes"), captured - 37, captured + 37);
        Assert.InRange(Gained(before, after, "AppliedInserts", "AppliedUpdates", "AppliedDeletes"), applied - 37, applied + 37);
        Assert.InRange(Waiting(after), waiting - 72, waiting + 72);
        Assert.Equal(0, loaded);
    }

    [Fact(Timeout = 60_000)]
    public async Task Reload_OfATable_IsInTheThroughput()
    {
        var calls = TableCalls.Replication;
        await using var endpoint = await calls.OneAsync(ReplicationTypes.FullLoadAndCdc, null, static past => past.Start(TimeSpan.FromHours(9)));
        var table = (await calls.AllAsync(endpoint))[0];
        await calls.ReloadAsync(endpoint, null, table.Text("TableName")!);
        endpoint.Time.Advance(TimeSpan.FromHours(1));

        var rate = await endpoint.SeriesAsync("FullLoadThroughputRowsTarget", TimeSpan.FromMinutes(70));

        Assert.InRange(rate.Values.Sum() * 60, table.GetProperty("FullLoadRows").GetInt64() - 1, table.GetProperty("FullLoadRows").GetInt64() + 2);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("CDCLatencySource", 0, 200)]
    [InlineData("CDCLatencyTarget", 0, 200)]
    [InlineData("CPUUtilization", 1, 98)]
    [InlineData("CapacityUtilization", 1, 100)]
    [InlineData("CDCThroughputBandwidthTarget", 0, 1e6)]
    public async Task Series_OfDays_IsPlausibleAndKnowsDayAndNight(string metric, double least, double most)
    {
        await using var endpoint = await TableCalls.Replication.OneAsync(ReplicationTypes.FullLoadAndCdc, null, static past => past.Start(TimeSpan.FromDays(9)));

        var values = await endpoint.SeriesAsync(metric, TimeSpan.FromDays(7));

        Assert.InRange(values.Count, (7 * 1440) - 2, 7 * 1440);
        Assert.All(values.Values, value => Assert.InRange(value, least, most));
        var hours = values.GroupBy(static point => point.Key.Hour).Select(static hour => hour.Average(static point => point.Value)).ToArray();
        Assert.True(hours.Max() > hours.Min() * 1.05, $"{metric} is {hours.Min()} to {hours.Max()} whatever the hour");
    }

    [Fact(Timeout = 60_000)]
    public async Task Capacity_ThatIsTooSmall_FillsUpBeforeItFails()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        var id = endpoint.Server.Account.ReadAll(static (all, _) => all.Replications.Single(static one => one.Spec.Identifier == "telemetry-postgres-to-redshift").Spec.ResourceId);
        var metric = new { MetricsCalls.Namespace, MetricName = "CapacityUtilization", Dimensions = new[] { new { Name = "ReplicationConfigId", Value = $"123456789012:{id}" } } };

        var answer = await endpoint.MetricsAsync("GetMetricData", endpoint.Request(TimeSpan.FromDays(1), MetricsCalls.Query(metric)));

        var points = Assert.Single(answer.GetProperty("MetricDataResults").EnumerateArray()).Points();
        Assert.InRange(points[^1].Value, 97, 100);
        Assert.True(points[0].Value < 85);
    }

    [Fact(Timeout = 60_000)]
    public async Task Instance_WithItsTasks_HasWhatTheyLeave()
    {
        await using var endpoint = await TableCalls.Task.OneAsync(ReplicationTypes.FullLoadAndCdc, static spec => spec with { FullLoad = TimeSpan.FromHours(3) }, static past => past.Start(TimeSpan.FromHours(5)).Stop(TimeSpan.FromHours(1)));

        var free = await endpoint.SeriesAsync("FreeableMemory", TimeSpan.FromHours(2), "instance");
        var memory = await endpoint.SeriesAsync("MemoryUsage", TimeSpan.FromHours(2), "task");
        var cpu = await endpoint.SeriesAsync("CPUUtilization", TimeSpan.FromHours(2), "instance");

        var stopped = endpoint.Time.GetUtcNow() - TimeSpan.FromHours(1);
        Assert.InRange(free.Count, 118, 120);
        Assert.Equal(60, memory.Count);
        Assert.True(free.Where(point => point.Key < stopped).Max(static point => point.Value) < free.Where(point => point.Key >= stopped).Min(static point => point.Value));
        Assert.All(cpu.Values, static value => Assert.InRange(value, 0, 100));
    }

    private static double Gained(JsonElement[] before, JsonElement[] after, params string[] members) =>
        after.Zip(before, (now, then) => members.Sum(member => now.GetProperty(member).GetInt64() - then.GetProperty(member).GetInt64())).Sum();

    private static double Waiting(JsonElement[] tables) => tables.Where(static table => table.Text("TableState") != "Table error").Sum(static table =>
        new[] { "Inserts", "Updates", "Deletes" }.Sum(member => table.GetProperty(member).GetInt64() - table.GetProperty($"Applied{member}").GetInt64()));
}
