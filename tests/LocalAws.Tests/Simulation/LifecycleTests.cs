using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Simulation;

public sealed class LifecycleTests
{
    private const string Group = "dms-serverless-replication-EAM3JEHXGBGZBPN5PLON7NPDEE";
    private const string Orchestrator = "dms-serverless-replication-orchestrator-EAM3JEHXGBGZBPN5PLON7NPDEE";

    private static readonly string[] StartUp =
    [
        "initializing", "preparing_metadata_resources", "testing_connection", "fetching_metadata", "calculating_capacity", "provisioning_capacity", "replication_starting", "running",
    ];

    [Fact(Timeout = 60_000)]
    public async Task Start_OfANewReplication_AnswersInitializing()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        var started = await endpoint.StartAsync();

        Assert.Equal("initializing", started.Text("Status"));
        Assert.Equal("start-replication", started.Text("StartReplicationType"));
        Assert.Equal(DmsEndpoint.Noon, started.GetProperty("ReplicationStats").Time("StartDate"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_AtSpeed20_GoesThroughEachStateInAboutAMinute()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        await endpoint.StartAsync();

        var seen = await endpoint.UntilAsync("running");

        Assert.Equal(StartUp, seen);
        Assert.InRange((endpoint.Time.GetUtcNow() - DmsEndpoint.Noon).TotalSeconds, 50, 75);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_SeenFromAfar_WritesTheLineOfEachStateInOrder()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        await endpoint.StartAsync();
        endpoint.Time.Advance(TimeSpan.FromSeconds(80));

        var events = endpoint.Server.Account.Logs.Events(Group, Orchestrator);

        Assert.Equal(StartUp, events.Select(static item => item.Message.Split('\'')[3]));
        Assert.Equal("{'replication_state':'initializing', 'message': 'Initializing the replication workflow.'}", events[0].Message);
        Assert.All(events, item => Assert.InRange(item.TimestampMillis, DmsEndpoint.Noon.ToUnixTimeMilliseconds(), endpoint.Time.GetUtcNow().ToUnixTimeMilliseconds()));
    }

    [Fact(Timeout = 60_000)]
    public async Task LogGroup_BeforeTheFirstRun_DoesNotExist()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        Assert.DoesNotContain(endpoint.Server.Account.Logs.Groups, static group => group.Name == Group);

        await endpoint.StartAsync();

        Assert.Contains(endpoint.Server.Account.Logs.Groups, static group => group.Name == Group);
    }

    [Fact(Timeout = 60_000)]
    public async Task ProvisionData_OverAStart_AppearsWithTheCapacity()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        await endpoint.StartAsync();

        await endpoint.UntilAsync("calculating_capacity");
        var before = (await endpoint.ReplicationAsync()).GetProperty("ProvisionData");
        await endpoint.UntilAsync("provisioning_capacity");
        var during = (await endpoint.ReplicationAsync()).GetProperty("ProvisionData");
        await endpoint.UntilAsync("replication_starting");
        var after = (await endpoint.ReplicationAsync()).GetProperty("ProvisionData");

        Assert.Null(before.Text("ProvisionState"));
        Assert.Equal(("provisioning", 0), (during.Text("ProvisionState"), during.GetProperty("ProvisionedCapacityUnits").GetInt32()));
        Assert.Equal(("provisioned", 2), (after.Text("ProvisionState"), after.GetProperty("ProvisionedCapacityUnits").GetInt32()));
        Assert.NotNull(after.Time("DateProvisioned"));
    }

    [Fact(Timeout = 60_000)]
    public async Task TaskLog_OfARun_BeginsAtRunningInTheEnginesForm()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        await endpoint.StartAsync();
        await endpoint.UntilAsync("replication_starting");
        Assert.Empty(TaskStreams(endpoint));

        await endpoint.UntilAsync("running");
        endpoint.Time.Advance(TimeSpan.FromMinutes(4));

        var stream = Assert.Single(TaskStreams(endpoint));
        Assert.Matches(@"^dms-serverless-serv-res-id-\d{13}-[a-z0-9]{4}$", stream);
        Assert.All(endpoint.Server.Account.Logs.Messages(Group, stream), static line => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d \[[A-Z_]+ *\][EWIDT]:  .+  \([\w]+\.c:\d+\)$", line));
    }

    [Fact(Timeout = 60_000)]
    public async Task TaskLog_WhileRunning_GrowsThoughNobodyReads()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        await endpoint.StartAsync();
        await endpoint.UntilAsync("running");
        endpoint.Time.Advance(TimeSpan.FromMinutes(5));
        var stream = Assert.Single(TaskStreams(endpoint));
        var before = endpoint.Server.Account.Logs.Messages(Group, stream).Count;

        endpoint.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.InRange(endpoint.Server.Account.Logs.Messages(Group, stream).Count - before, 5, 120);
    }

    [Fact(Timeout = 60_000)]
    public async Task FullLoad_Finished_GoesOnWithChangesAndACheckpoint()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        await endpoint.StartAsync();
        await endpoint.UntilAsync("running");
        var loading = await endpoint.ReplicationAsync();

        endpoint.Time.Advance(TimeSpan.FromMinutes(5));
        var capturing = await endpoint.ReplicationAsync();
        endpoint.Time.Advance(TimeSpan.FromMinutes(5));
        var later = await endpoint.ReplicationAsync();

        Assert.Null(loading.Text("RecoveryCheckpoint"));
        Assert.False(loading.GetProperty("ReplicationStats").TryGetProperty("FullLoadFinishDate", out _));
        Assert.Equal([12, 0, 0, 0], capturing.Tables());
        Assert.Equal(100, capturing.GetProperty("ReplicationStats").GetProperty("FullLoadProgressPercent").GetInt32());
        Assert.Equal("running", capturing.Text("Status"));
        Assert.StartsWith("checkpoint:V1#", capturing.Text("RecoveryCheckpoint"), StringComparison.Ordinal);
        Assert.NotEqual(capturing.Text("RecoveryCheckpoint"), later.Text("RecoveryCheckpoint"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Stop_WhileRunning_IsStoppingAndThenStoppedNormally()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        await endpoint.StartAsync();
        await endpoint.UntilAsync("running");

        var stopping = await endpoint.StopAsync();
        var seen = await endpoint.UntilAsync("stopped");
        var stopped = await endpoint.ReplicationAsync();

        Assert.Equal("stopping", stopping.Text("Status"));
        Assert.Equal(["stopping", "stopped"], seen);
        Assert.Equal("Stop Reason NORMAL", stopped.Text("StopReason"));
        Assert.Equal(stopped.Time("ReplicationLastStopTime"), stopped.GetProperty("ReplicationStats").Time("StopDate"));
        Assert.Equal(stopped.Time("ReplicationLastStopTime") + TimeSpan.FromHours(48), stopped.Time("ReplicationDeprovisionTime"));
        Assert.Equal(0, stopped.Tables()[1]);
    }

    [Fact(Timeout = 60_000)]
    public async Task Stop_DuringTheStartUp_GivesBackWhatWasBeingProvisioned()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        await endpoint.StartAsync();
        await endpoint.UntilAsync("provisioning_capacity");

        await endpoint.StopAsync();
        await endpoint.UntilAsync("stopped");
        var stopped = await endpoint.ReplicationAsync();
        endpoint.Time.Advance(TimeSpan.FromMinutes(1));
        var later = await endpoint.ReplicationAsync();

        Assert.Equal("deprovisioning", stopped.GetProperty("ProvisionData").Text("ProvisionState"));
        Assert.Equal("deprovisioned", later.GetProperty("ProvisionData").Text("ProvisionState"));
        Assert.Equal("initializing", (await endpoint.StartAsync()).Text("Status"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Capacity_Of48HoursAfterAStop_IsGone()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        await endpoint.StartAsync();
        await endpoint.UntilAsync("running");
        await endpoint.StopAsync();
        await endpoint.UntilAsync("stopped");

        endpoint.Time.Advance(TimeSpan.FromHours(47.9));
        var before = (await endpoint.ReplicationAsync()).GetProperty("ProvisionData");
        endpoint.Time.Advance(TimeSpan.FromHours(0.2));
        var after = (await endpoint.ReplicationAsync()).GetProperty("ProvisionData");

        Assert.Equal("provisioned", before.Text("ProvisionState"));
        Assert.Equal("deprovisioned", after.Text("ProvisionState"));
        Assert.Equal(0, after.GetProperty("ProvisionedCapacityUnits").GetInt32());
    }

    [Fact(Timeout = 60_000)]
    public async Task Resume_WithinThe48Hours_KeepsItsCapacityAndItsLog()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        await endpoint.StartAsync();
        await endpoint.UntilAsync("running");
        await endpoint.StopAsync();
        await endpoint.UntilAsync("stopped");
        var provisioned = (await endpoint.ReplicationAsync()).GetProperty("ProvisionData").Time("DateProvisioned");

        var started = await endpoint.StartAsync("resume-processing");
        var seen = await endpoint.UntilAsync("running");

        Assert.Equal(["initializing", "testing_connection", "replication_starting", "running"], seen);
        Assert.Null(started.Time("ReplicationDeprovisionTime"));
        Assert.Null(started.Text("StopReason"));
        Assert.Equal(provisioned, (await endpoint.ReplicationAsync()).GetProperty("ProvisionData").Time("DateProvisioned"));
        Assert.Single(TaskStreams(endpoint));
    }

    [Fact(Timeout = 60_000)]
    public async Task Reload_AfterTheCapacityIsGone_ProvisionsAnewWithALogOfItsOwn()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        await endpoint.StartAsync();
        await endpoint.UntilAsync("running");
        await endpoint.StopAsync();
        endpoint.Time.Advance(TimeSpan.FromHours(49));
        var firstStart = (await endpoint.ReplicationAsync()).GetProperty("ReplicationStats").Time("FreshStartDate");

        await endpoint.StartAsync("reload-target");
        var seen = await endpoint.UntilAsync("running");

        Assert.Equal(StartUp, seen);
        Assert.Equal(2, TaskStreams(endpoint).Count);
        Assert.True((await endpoint.ReplicationAsync()).GetProperty("ReplicationStats").Time("FreshStartDate") > firstStart);
    }

    private static IReadOnlyList<string> TaskStreams(DmsEndpoint endpoint) =>
        [.. endpoint.Server.Account.Logs.Find(Group)!.Streams.Select(static stream => stream.Name).Where(static name => name.StartsWith("dms-serverless-serv-res-id-", StringComparison.Ordinal))];

    [Fact(Timeout = 60_000)]
    public async Task TaskLog_OfAStartThatIsStoppedBeforeItRuns_IsNotThere()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        await endpoint.StartAsync();
        await endpoint.UntilAsync("replication_starting");

        await endpoint.StopAsync();
        await endpoint.UntilAsync("stopped");

        var config = (await endpoint.CallAsync("DescribeReplicationConfigs", new { })).GetProperty("ReplicationConfigs")[0];
        Assert.DoesNotContain("CloudWatchLogStream", config.Text("ReplicationSettings")!, StringComparison.Ordinal);
        Assert.Equal([Orchestrator], endpoint.Server.Account.Logs.Find(Group)!.Streams.Select(static stream => stream.Name));
    }

    [Fact(Timeout = 60_000)]
    public async Task TaskLog_OfAResumeThatIsStoppedBeforeItRuns_IsLeftAlone()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        await endpoint.StartAsync();
        await endpoint.UntilAsync("running");
        await endpoint.StopAsync();
        await endpoint.UntilAsync("stopped");
        var before = endpoint.Server.Account.Logs.Find(Group)!.StoredBytes - Bytes(endpoint);

        await endpoint.StartAsync("resume-processing");
        await endpoint.UntilAsync("testing_connection");
        await endpoint.StopAsync();
        await endpoint.UntilAsync("stopped");

        Assert.Equal(before, endpoint.Server.Account.Logs.Find(Group)!.StoredBytes - Bytes(endpoint));
    }

    private static long Bytes(DmsEndpoint endpoint) => endpoint.Server.Account.Logs.Find(Group)!.Find(Orchestrator)!.Summary.Bytes;
}
