using System.Text.Json;
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
    public async Task Demo_OfTheSameSeed_IsTheSame()
    {
        await using var one = await DmsEndpoint.StartAsync("demo");
        await using var two = await DmsEndpoint.StartAsync("demo");
        one.Time.Advance(TimeSpan.FromMinutes(7));
        two.Time.Advance(TimeSpan.FromMinutes(7));

        Assert.Equal((await one.CallAsync("DescribeReplications", new { })).GetRawText(), (await two.CallAsync("DescribeReplications", new { })).GetRawText());
    }

    private static string? ProvisionState(JsonElement replication) => replication.GetProperty("ProvisionData").Text("ProvisionState");

    private static async Task<JsonElement[]> ReplicationsAsync()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        return [.. (await endpoint.CallAsync("DescribeReplications", new { })).GetProperty("Replications").EnumerateArray()];
    }
}
