using System.Text.Json;

namespace DmsDashboard.LocalAws.Tests.Support;

/// <summary>The calls that tests of the lifecycle make again and again.</summary>
internal static class ReplicationCalls
{
    /// <summary>The account's replication of an identifier, or its only one.</summary>
    public static async Task<JsonElement> ReplicationAsync(this DmsEndpoint endpoint, string? identifier = null)
    {
        var request = identifier is null ? (object)new { } : new { Filters = new[] { new { Name = "replication-config-id", Values = new[] { identifier } } } };
        var answer = await endpoint.CallAsync("DescribeReplications", request);
        return Assert.Single(answer.GetProperty("Replications").EnumerateArray());
    }

    public static async Task<JsonElement> StartAsync(this DmsEndpoint endpoint, string startType = "start-replication")
    {
        var arn = (await endpoint.ReplicationAsync()).Text("ReplicationConfigArn");
        return (await endpoint.CallAsync("StartReplication", new { ReplicationConfigArn = arn, StartReplicationType = startType })).GetProperty("Replication");
    }

    public static async Task<JsonElement> StopAsync(this DmsEndpoint endpoint)
    {
        var arn = (await endpoint.ReplicationAsync()).Text("ReplicationConfigArn");
        return (await endpoint.CallAsync("StopReplication", new { ReplicationConfigArn = arn })).GetProperty("Replication");
    }

    public static async Task<Refusal> StartRefusedAsync(this DmsEndpoint endpoint, string startType)
    {
        var arn = (await endpoint.ReplicationAsync()).Text("ReplicationConfigArn");
        return await endpoint.RefusedAsync("StartReplication", new { ReplicationConfigArn = arn, StartReplicationType = startType });
    }

    /// <summary>Moves the clock second by second until the only replication has a status; says which it went through.</summary>
    public static Task<IReadOnlyList<string>> UntilAsync(this DmsEndpoint endpoint, string status, TimeSpan? step = null) =>
        endpoint.UntilAsync(async () => (await endpoint.ReplicationAsync()).Text("Status")!, status, step);

    /// <summary>Moves the clock step by step until a status is shown; says which were shown before it.</summary>
    public static async Task<IReadOnlyList<string>> UntilAsync(this DmsEndpoint endpoint, Func<Task<string>> show, string status, TimeSpan? step = null)
    {
        List<string> seen = [await show()];
        for (var steps = 0; seen[^1] != status; steps++)
        {
            Assert.True(steps < 2_000, $"{status} is not reached; seen: {string.Join(", ", seen)}");
            endpoint.Time.Advance(step ?? TimeSpan.FromSeconds(1));
            var shown = await show();
            if (shown != seen[^1])
            {
                seen.Add(shown);
            }
        }

        return seen;
    }

    public static string? Text(this JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static DateTimeOffset? Time(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? DateTimeOffset.UnixEpoch.AddMilliseconds((double)(value.GetDecimal() * 1000)) : null;

    /// <summary>TablesLoaded, TablesLoading, TablesQueued and TablesErrored.</summary>
    public static int[] Tables(this JsonElement run)
    {
        var stats = run.TryGetProperty("ReplicationTaskStats", out var ofTask) ? ofTask : run.GetProperty("ReplicationStats");
        return [.. new[] { "TablesLoaded", "TablesLoading", "TablesQueued", "TablesErrored" }.Select(name => stats.GetProperty(name).GetInt32())];
    }
}
