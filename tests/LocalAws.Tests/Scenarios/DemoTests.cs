using System.Text.Json;
using DmsDashboard.LocalAws.Logs;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Scenarios;

public sealed class DemoTests
{
    [Fact(Timeout = 60_000)]
    public async Task Demo_AtItsStart_ShowsEachStateThatEngineersMeet()
    {
        var statuses = (await ReplicationsAsync()).Select(static item => item.Text("Status")!).ToHashSet();

        Assert.Superset(
            new HashSet<string>
            {
                "created", "preparing_metadata_resources", "testing_connection", "provisioning_capacity", "running", "stopping", "stopped", "failed", "modifying", "deleting", "rebalancing",
            },
            statuses);
    }

    [Fact(Timeout = 60_000)]
    public async Task Demo_OfTheFailed_HasADifferentCauseForEach()
    {
        var causes = (await ReplicationsAsync()).Where(static item => item.TryGetProperty("FailureMessages", out _)).Select(static item => item.GetProperty("FailureMessages")[0].GetString()!).ToArray();

        Assert.True(causes.Length >= 8, $"only {causes.Length} have failed");
        Assert.Equal(causes.Length, causes.Distinct().Count());
    }

    [Fact(Timeout = 60_000)]
    public async Task Demo_OfTheStopped_HasEachKindOfCapacity()
    {
        var replications = await ReplicationsAsync();

        Assert.Contains(replications, static item => item.Text("Status") == "stopped" && ProvisionState(item) == "provisioned" && item.Text("StopReason") == "Stop Reason NORMAL");
        Assert.Contains(replications, static item => item.Text("Status") == "stopped" && ProvisionState(item) == "deprovisioned" && item.Text("StopReason") == "Stop Reason NORMAL");
        Assert.Contains(replications, static item => item.Text("StopReason") == "Stop Reason FULL_LOAD_ONLY_FINISHED");
        Assert.Contains(replications, static item => item.Text("StopReason") == "Stop Reason STOPPED_AFTER_FULL_LOAD");
        Assert.Contains(replications, static item => ProvisionState(item) == "failed_provision");
        Assert.Contains(replications, static item => item.GetProperty("ProvisionData").GetProperty("IsNewProvisioningAvailable").GetBoolean() && item.GetProperty("ProvisionData").Text("ReasonForNewProvisioningData") is not null);
        Assert.Contains(replications, static item => item.GetProperty("IsReadOnly").GetBoolean());
        Assert.Contains(replications, static item => item.TryGetProperty("ReplicationStats", out _) && item.Tables() is [_, > 0, > 0, > 0]);
    }

    [Fact(Timeout = 60_000)]
    public async Task Demo_OverAnHour_KeepsMovingWithoutALateDate()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        List<string> shown = [];
        for (var minute = 0; minute < 60; minute++)
        {
            endpoint.Time.Advance(TimeSpan.FromMinutes(1));
            var page = await endpoint.CallAsync("DescribeReplications", new { });
            var now = endpoint.Time.GetUtcNow();
            shown.Add(string.Join(' ', page.GetProperty("Replications").EnumerateArray().Select(static item => item.Text("Status"))));
            Assert.All(page.GetProperty("Replications").EnumerateArray(), item => Assert.True(item.Time("ReplicationUpdateTime") <= now));
        }

        var changes = shown.Zip(shown.Skip(1)).Count(static pair => pair.First != pair.Second);
        Assert.True(changes > 20, $"only {changes} changes in an hour");
    }

    [Fact(Timeout = 60_000)]
    public async Task Demo_LeftOnForDays_StaysSensible()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        var capturing = (await AllAsync(endpoint)).Where(static item => item.Text("Status") == "running" && item.Text("ReplicationType") != "full-load").Select(static item => item.Text("ReplicationConfigIdentifier")!).Where(static name => name != "timesheets-postgres-to-aurora").ToArray();

        for (var quarter = 0; quarter < 4 * 24 * 3; quarter++)
        {
            endpoint.Time.Advance(TimeSpan.FromMinutes(15));
            var now = endpoint.Time.GetUtcNow();
            var all = await AllAsync(endpoint);
            Assert.All(all, item => AssertSensible(item, now));
            Assert.All(capturing, name => Assert.Equal("running", all.Single(item => item.Text("ReplicationConfigIdentifier") == name).Text("Status")));
            Assert.Equal("deleting", all.Single(static item => item.Text("ReplicationConfigIdentifier") == "legacy-crm-sqlserver-to-s3").Text("Status"));
        }

        Assert.InRange(endpoint.Server.Account.Logs.Groups.Sum(static group => group.StoredBytes), 1, SimulatedLogs.MaxBytes);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("demo")]
    [InlineData("stress")]
    public async Task Account_OfTheSameSeed_IsTheSameToTheByte(string scenario)
    {
        await using var one = await DmsEndpoint.StartAsync(scenario);
        await using var two = await DmsEndpoint.StartAsync(scenario);
        one.Time.Advance(TimeSpan.FromMinutes(47));
        for (var minute = 0; minute < 47; minute++)
        {
            two.Time.Advance(TimeSpan.FromMinutes(1));
            await AllAsync(two);
        }

        foreach (var operation in (string[])["DescribeReplications", "DescribeReplicationConfigs", "DescribeEndpoints", "DescribeReplicationTasks", "DescribeReplicationInstances", "DescribeConnections"])
        {
            Assert.Equal((await one.CallAsync(operation, new { })).GetRawText(), (await two.CallAsync(operation, new { })).GetRawText());
        }

        Assert.Equal(Lines(one), Lines(two));
    }

    private static string[] Lines(DmsEndpoint endpoint) =>
    [
        .. endpoint.Server.Account.Logs.Groups.OrderBy(static group => group.Name, StringComparer.Ordinal)
            .SelectMany(static group => group.Streams.OrderBy(static stream => stream.Name, StringComparer.Ordinal)
                .SelectMany(stream => stream.Oldest(LogRange.Until(null, null), int.MaxValue).Select(stored => $"{group.Name} {stream.Name} {stored.TimestampMillis} {stored.Message}"))),
    ];

    private static string? ProvisionState(JsonElement replication) => replication.GetProperty("ProvisionData").Text("ProvisionState");

    private static async Task<JsonElement[]> ReplicationsAsync()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        return await AllAsync(endpoint);
    }

    private static async Task<JsonElement[]> AllAsync(DmsEndpoint endpoint) =>
        [.. (await endpoint.CallAsync("DescribeReplications", new { })).GetProperty("Replications").EnumerateArray()];

    private static void AssertSensible(JsonElement replication, DateTimeOffset now)
    {
        var name = replication.Text("ReplicationConfigIdentifier")!;
        AssertOrder(name, replication.Time("ReplicationCreateTime"), replication.Time("ReplicationLastStopTime"), replication.Time("ReplicationUpdateTime"), now);
        if (!replication.TryGetProperty("ReplicationStats", out var stats))
        {
            return;
        }

        AssertOrder(name, replication.Time("ReplicationCreateTime"), stats.Time("StartDate"), stats.Time("StopDate"), now);
        AssertOrder(name, replication.Time("ReplicationCreateTime"), stats.Time("FreshStartDate"), stats.Time("FullLoadStartDate"), stats.Time("FullLoadFinishDate"), now);
        var elapsed = TimeSpan.FromMilliseconds(stats.GetProperty("ElapsedTimeMillis").GetInt64());
        Assert.InRange((stats.Time("StopDate") ?? now) - stats.Time("StartDate")!.Value - elapsed, TimeSpan.FromMilliseconds(-2), TimeSpan.FromMilliseconds(2));
        var (percent, tables) = (stats.GetProperty("FullLoadProgressPercent").GetInt32(), replication.Tables());
        Assert.True(percent == 100 == (stats.Time("FullLoadFinishDate") is not null), $"{name} has {percent} %");
        Assert.True(percent < 100 || tables is [_, 0, 0, _], $"{name} has {percent} % and {string.Join('/', tables)} tables");
        if (replication.Text("Status") == "stopped" && replication.Text("StopReason") != "Stop Reason FULL_LOAD_ONLY_FINISHED")
        {
            Assert.Equal(stats.Time("StopDate") + TimeSpan.FromHours(48), replication.Time("ReplicationDeprovisionTime"));
            Assert.Equal(replication.Time("ReplicationDeprovisionTime") <= now, ProvisionState(replication)!.StartsWith("depro", StringComparison.Ordinal));
        }
    }

    private static void AssertOrder(string name, params DateTimeOffset?[] times)
    {
        var given = times.OfType<DateTimeOffset>().ToArray();
        Assert.True(given.SequenceEqual(given.Order()), $"{name} has dates out of order: {string.Join(", ", given)}");
    }
}
