using System.Text.Json;
using DmsDashboard.LocalAws.Scenarios;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Tests.Support;

/// <summary>The calls that tests of classic tasks make again and again.</summary>
internal static class TaskCalls
{
    /// <summary>An account with one task on one instance.</summary>
    public static Task<DmsEndpoint> OneTaskAsync(string migrationType = ReplicationTypes.FullLoadAndCdc, Func<TaskSpec, TaskSpec>? with = null, Action<History>? past = null) =>
        DmsEndpoint.StartAsync(builder =>
        {
            var instance = builder.AddInstance("dms-one", "dms.t3.medium", 30);
            var spec = builder.Spec(instance, "one", migrationType, (DatabaseEngine.MySql, DatabaseEngine.Postgres), 2) with { Tables = 12, FullLoad = TimeSpan.FromMinutes(30) };
            builder.AddTask(with?.Invoke(spec) ?? spec, past);
        });

    /// <summary>The account's task of an identifier, or its only one.</summary>
    public static async Task<JsonElement> TaskAsync(this DmsEndpoint endpoint, string? identifier = null)
    {
        var request = identifier is null ? (object)new { } : new { Filters = new[] { new { Name = "replication-task-id", Values = new[] { identifier } } } };
        return Assert.Single((await endpoint.CallAsync("DescribeReplicationTasks", request)).GetProperty("ReplicationTasks").EnumerateArray());
    }

    public static async Task<JsonElement> StartTaskAsync(this DmsEndpoint endpoint, string startType = "start-replication", object? more = null) =>
        (await endpoint.CallAsync("StartReplicationTask", await StartRequestAsync(endpoint, startType, more))).GetProperty("ReplicationTask");

    public static async Task<Refusal> StartTaskRefusedAsync(this DmsEndpoint endpoint, string startType, object? more = null) =>
        await endpoint.RefusedAsync("StartReplicationTask", await StartRequestAsync(endpoint, startType, more));

    public static async Task<JsonElement> StopTaskAsync(this DmsEndpoint endpoint) =>
        (await endpoint.CallAsync("StopReplicationTask", new { ReplicationTaskArn = (await endpoint.TaskAsync()).Text("ReplicationTaskArn") })).GetProperty("ReplicationTask");

    /// <summary>Moves the clock second by second until the only task has a status; says which it went through.</summary>
    public static Task<IReadOnlyList<string>> UntilTaskAsync(this DmsEndpoint endpoint, string status, TimeSpan? step = null) =>
        endpoint.UntilAsync(async () => (await endpoint.TaskAsync()).Text("Status")!, status, step);

    private static async Task<Dictionary<string, object?>> StartRequestAsync(DmsEndpoint endpoint, string startType, object? more)
    {
        var request = new Dictionary<string, object?> { ["ReplicationTaskArn"] = (await endpoint.TaskAsync()).Text("ReplicationTaskArn"), ["StartReplicationTaskType"] = startType };
        foreach (var property in more is null ? default : JsonSerializer.SerializeToElement(more).EnumerateObject())
        {
            request[property.Name] = property.Value;
        }

        return request;
    }
}
