using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Simulation;

public sealed class StartRulesTests
{
    private const string Combination = "InvalidParameterCombinationException";

    [Theory(Timeout = 60_000)]
    [InlineData("resume-processing")]
    [InlineData("reload-target")]
    public async Task Start_OfANewReplication_MustBeAFirstStart(string startType)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        Assert.Equal(Combination, (await endpoint.StartRefusedAsync(startType)).Type);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_ASecondTime_GetsDmssOwnWords()
    {
        await using var endpoint = await StoppedAsync(ReplicationTypes.FullLoadAndCdc);

        var refusal = await endpoint.StartRefusedAsync("start-replication");

        Assert.Equal(new Refusal(400, Combination, "Start Type : START_REPLICATION, valid only for replications running for the first time"), refusal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(ReplicationTypes.FullLoadAndCdc, "resume-processing", true)]
    [InlineData(ReplicationTypes.FullLoadAndCdc, "reload-target", true)]
    [InlineData(ReplicationTypes.Cdc, "resume-processing", true)]
    [InlineData(ReplicationTypes.FullLoad, "resume-processing", false)]
    [InlineData(ReplicationTypes.FullLoad, "reload-target", true)]
    public async Task Start_AfterAStop_IsLegalByType(string replicationType, string startType, bool legal)
    {
        await using var endpoint = await StoppedAsync(replicationType);

        if (legal)
        {
            Assert.Equal("initializing", (await endpoint.StartAsync(startType)).Text("Status"));
            return;
        }

        Assert.Equal(Combination, (await endpoint.StartRefusedAsync(startType)).Type);
    }

    [Fact(Timeout = 60_000)]
    public async Task Resume_AfterTheCapacityIsGone_IsRefused()
    {
        await using var endpoint = await StoppedAsync(ReplicationTypes.FullLoadAndCdc);
        endpoint.Time.Advance(TimeSpan.FromHours(49));

        var refusal = await endpoint.StartRefusedAsync("resume-processing");

        Assert.Equal(Combination, refusal.Type);
        Assert.Contains("deprovisioned", refusal.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_WhileTheCapacityIsBeingReleased_IsRefused()
    {
        await using var endpoint = await StoppedAsync(ReplicationTypes.FullLoadAndCdc);
        var release = (await endpoint.ReplicationAsync()).Time("ReplicationDeprovisionTime")!.Value;
        endpoint.Time.Advance(release - endpoint.Time.GetUtcNow() + TimeSpan.FromSeconds(1));

        var refusal = await endpoint.StartRefusedAsync("reload-target");

        Assert.Equal("InvalidResourceStateFault", refusal.Type);
        Assert.Contains("DEPROVISIONING", refusal.Message, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("initializing")]
    [InlineData("provisioning_capacity")]
    [InlineData("running")]
    public async Task Start_WhileBusy_IsRefused(string status)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        await endpoint.StartAsync();
        await endpoint.UntilAsync(status);

        var refusal = await endpoint.StartRefusedAsync("start-replication");

        Assert.Equal("InvalidResourceStateFault", refusal.Type);
        Assert.Contains($"is in {status.ToUpperInvariant()} state and cannot start", refusal.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_OfAnUnknownType_IsRefused()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        Assert.Equal("InvalidParameterValueException", (await endpoint.StartRefusedAsync("begin")).Type);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("StartReplication", "arn:aws:dms:eu-central-1:831394476016:replication-config:NOSUCH", "ResourceNotFoundFault")]
    [InlineData("StopReplication", "arn:aws:dms:eu-central-1:831394476016:replication-config:NOSUCH", "ResourceNotFoundFault")]
    [InlineData("StopReplication", "EAM3JEHXGBGZBPN5PLON7NPDEE", "InvalidParameterValueException")]
    public async Task Arn_OfNoReplication_IsRefused(string operation, string arn, string type)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        object request = operation == "StopReplication" ? new { ReplicationConfigArn = arn } : new { ReplicationConfigArn = arn, StartReplicationType = "start-replication" };

        Assert.Equal(type, (await endpoint.RefusedAsync(operation, request)).Type);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("hr-sqlserver-to-postgres", "CREATED")]
    [InlineData("returns-postgres-to-aurora", "STOPPED")]
    [InlineData("suppliers-postgres-to-aurora", "FAILED")]
    [InlineData("stores-mysql-to-aurora", "STOPPING")]
    [InlineData("pricing-mysql-to-kinesis", "REBALANCING")]
    [InlineData("zetl-orders-to-analytics", "read-only")]
    public async Task Stop_WhereNothingRuns_IsRefused(string identifier, string says)
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        var arn = (await endpoint.ReplicationAsync(identifier)).Text("ReplicationConfigArn");

        var refusal = await endpoint.RefusedAsync("StopReplication", new { ReplicationConfigArn = arn });

        Assert.Equal("InvalidResourceStateFault", refusal.Type);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Stop_ASecondTime_IsRefused()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        await endpoint.StartAsync();
        await endpoint.UntilAsync("running");
        var arn = (await endpoint.StopAsync()).Text("ReplicationConfigArn");

        Assert.Equal("InvalidResourceStateFault", (await endpoint.RefusedAsync("StopReplication", new { ReplicationConfigArn = arn })).Type);
    }

    /// <summary>The only replication, started, stopped while it loads, its capacity still held.</summary>
    private static async Task<DmsEndpoint> StoppedAsync(string replicationType)
    {
        var endpoint = await DmsEndpoint.StartAsync(builder => builder.Add(builder.Spec("one", replicationType, DatabaseEngine.MySql, DatabaseEngine.Postgres, 1)));
        await endpoint.StartAsync();
        await endpoint.UntilAsync("running");
        await endpoint.StopAsync();
        await endpoint.UntilAsync("stopped");
        return endpoint;
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_ManyAtOnce_IsAcceptedOnce()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        var arn = (await endpoint.ReplicationAsync()).Text("ReplicationConfigArn");
        var body = System.Text.Json.JsonSerializer.Serialize(new { ReplicationConfigArn = arn, StartReplicationType = "start-replication" });

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => endpoint.SendAsync("StartReplication", body)));

        Assert.Single(answers, static answer => answer.IsSuccessStatusCode);
        foreach (var refused in answers.Where(static answer => !answer.IsSuccessStatusCode))
        {
            Assert.Equal("InvalidResourceStateFault", (await Refusal.ReadAsync(refused)).Type);
        }

        Assert.Single(endpoint.Server.Account.Logs.Messages("dms-serverless-replication-EAM3JEHXGBGZBPN5PLON7NPDEE", "dms-serverless-replication-orchestrator-EAM3JEHXGBGZBPN5PLON7NPDEE"));
    }
}
