using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Dms;

public sealed class RecoveryCheckpointTests
{
    public static TheoryData<string> Engines { get; } = ["mysql", "oracle", "sqlserver", "postgres"];

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Engines))]
    public async Task Checkpoint_OverStopsAndResumes_NeverGoesBack(string engine)
    {
        await using var endpoint = await StartAsync(engine);
        await endpoint.StartAsync();
        await endpoint.UntilAsync("running");
        endpoint.Time.Advance(TimeSpan.FromHours(7));
        List<string> seen = [await CheckpointAsync(endpoint)];

        await endpoint.StopAsync();
        seen.Add(await CheckpointAsync(endpoint));
        await endpoint.UntilAsync("stopped");
        seen.Add(await CheckpointAsync(endpoint));
        await endpoint.StartAsync("resume-processing");
        seen.Add(await CheckpointAsync(endpoint));
        await endpoint.UntilAsync("running");
        endpoint.Time.Advance(TimeSpan.FromMinutes(3));
        seen.Add(await CheckpointAsync(endpoint));

        Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
        Assert.Equal(seen[1], seen[3]);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Engines))]
    public async Task Checkpoint_OverWeeks_NeverGoesBack(string engine)
    {
        await using var endpoint = await StartAsync(engine);
        await endpoint.StartAsync();
        await endpoint.UntilAsync("running");
        List<string> seen = [];

        for (var day = 0; day < 60; day++)
        {
            endpoint.Time.Advance(TimeSpan.FromDays(1));
            seen.Add(Comparable(engine, await CheckpointAsync(endpoint)));
        }

        Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    private static Task<DmsEndpoint> StartAsync(string engine)
    {
        var source = engine switch { "oracle" => DatabaseEngine.Oracle, "sqlserver" => DatabaseEngine.SqlServer, "mysql" => DatabaseEngine.MySql, _ => DatabaseEngine.Postgres };
        return DmsEndpoint.StartAsync(builder => builder.Add(builder.Spec("one", ReplicationTypes.Cdc, source, DatabaseEngine.S3, 1) with { Quiet = true }));
    }

    private static async Task<string> CheckpointAsync(DmsEndpoint endpoint) => (await endpoint.ReplicationAsync()).Text("RecoveryCheckpoint")!;

    // MySQL's offset within its file is the only number without leading zeros.
    private static string Comparable(string engine, string checkpoint) =>
        engine == "mysql" && checkpoint.Split(':') is [_, var file, var offset, ..] ? $"{file}:{offset.PadLeft(20, '0')}" : checkpoint;
}
