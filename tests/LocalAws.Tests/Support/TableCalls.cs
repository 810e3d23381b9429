using System.Text.Json;
using DmsDashboard.LocalAws.Scenarios;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Tests.Support;

/// <summary>The table operations of one kind of run, so that a test can say the same of both.</summary>
internal sealed record TableCalls(string ArnMember, string DescribeTables, string Tables, string ReloadTables, string Describe, string Runs, string Stats)
{
    public static readonly TableCalls Replication = new(
        "ReplicationConfigArn", "DescribeReplicationTableStatistics", "ReplicationTableStatistics", "ReloadReplicationTables", "DescribeReplications", "Replications", "ReplicationStats");

    public static readonly TableCalls Task = new("ReplicationTaskArn", "DescribeTableStatistics", "TableStatistics", "ReloadTables", "DescribeReplicationTasks", "ReplicationTasks", "ReplicationTaskStats");

    /// <summary>Both kinds, for theories.</summary>
    public static TheoryData<string> Kinds { get; } = ["replication", "task"];

    public static TableCalls Of(string kind) => kind == "task" ? Task : Replication;

    /// <summary>An account with one run of this kind: twelve tables, loaded in half an hour of work.</summary>
    public Task<DmsEndpoint> OneAsync(string type, Func<RunSpec, RunSpec>? with = null, Action<History>? past = null)
    {
        RunSpec Sized(RunSpec spec)
        {
            var sized = spec with { Tables = 12, FullLoad = TimeSpan.FromMinutes(30) };
            return with?.Invoke(sized) ?? sized;
        }

        return this == Task
            ? TaskCalls.OneTaskAsync(type, spec => (TaskSpec)Sized(spec), past)
            : DmsEndpoint.StartAsync(builder => builder.Add((ReplicationSpec)Sized(builder.Spec("one", type, DatabaseEngine.MySql, DatabaseEngine.Postgres, 2)), past));
    }

    /// <summary>The only run.</summary>
    public async Task<JsonElement> RunAsync(DmsEndpoint endpoint) => Assert.Single((await endpoint.CallAsync(Describe, new { })).GetProperty(Runs).EnumerateArray());

    public async Task<string> ArnAsync(DmsEndpoint endpoint) => (await RunAsync(endpoint)).Text(ArnMember)!;

    /// <summary>One page of the only run's tables.</summary>
    public async Task<JsonElement> PageAsync(DmsEndpoint endpoint, object? more = null) => await endpoint.CallAsync(DescribeTables, await RequestAsync(endpoint, more));

    /// <summary>The only run's tables on one page.</summary>
    public async Task<JsonElement[]> AllAsync(DmsEndpoint endpoint, object? more = null) => [.. (await PageAsync(endpoint, more)).GetProperty(Tables).EnumerateArray()];

    /// <summary>The only run's table of a name.</summary>
    public async Task<JsonElement> TableAsync(DmsEndpoint endpoint, string name) => Assert.Single(await AllAsync(endpoint, Filter("table-name", name)));

    public async Task ReloadAsync(DmsEndpoint endpoint, string? option, params string[] tables)
    {
        var answer = await endpoint.CallAsync(ReloadTables, await ReloadRequestAsync(endpoint, option, tables));
        Assert.Equal(await ArnAsync(endpoint), answer.Text(ArnMember));
    }

    public async Task<Refusal> ReloadRefusedAsync(DmsEndpoint endpoint, string? option, params string[] tables) =>
        await endpoint.RefusedAsync(ReloadTables, await ReloadRequestAsync(endpoint, option, tables));

    public async Task<Dictionary<string, object?>> RequestAsync(DmsEndpoint endpoint, object? more)
    {
        var request = new Dictionary<string, object?> { [ArnMember] = await ArnAsync(endpoint) };
        foreach (var property in more is null ? default : JsonSerializer.SerializeToElement(more).EnumerateObject())
        {
            request[property.Name] = property.Value;
        }

        return request;
    }

    public static object Filter(string name, params string[] values) => new { Filters = new[] { new { Name = name, Values = values } } };

    private async Task<Dictionary<string, object?>> ReloadRequestAsync(DmsEndpoint endpoint, string? option, string[] tables)
    {
        var named = tables.Select(static table => table.Contains('.', StringComparison.Ordinal) ? table.Split('.') : ["shop", table]).Select(static parts => new { SchemaName = parts[0], TableName = parts[1] });
        return await RequestAsync(endpoint, option is null ? new { TablesToReload = named } : new { TablesToReload = named, ReloadOption = option });
    }
}
