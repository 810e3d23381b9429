using DmsDashboard.LocalAws.Scenarios;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Simulation;

public sealed class FailureTests
{
    [Fact(Timeout = 60_000)]
    public async Task TestConnection_Failing_FailsWithAwssOwnLine()
    {
        await using var endpoint = await FailingAsync(Catalogue.TestConnection("one-source", "one"), ReplicationTypes.FullLoadAndCdc);
        await endpoint.StartAsync();

        var seen = await endpoint.UntilAsync("failed");
        var failed = await endpoint.ReplicationAsync();

        var id = failed.Text("ReplicationConfigArn")!.Split(':')[^1];
        Assert.Equal(["initializing", "preparing_metadata_resources", "testing_connection", "failed"], seen);
        Assert.Equal(
            "{'replication_state':'failed', 'message': 'Test connection failed for endpoint one-source.', 'failure_message': 'Test connection failed for endpoint 'one-source' and replication config 'one'. "
            + "Failure Message: 'Error Details: [message=Unknown exception while calling 'Test endpoint' API, errType=, status=0, errMessage=, errDetails=]''}",
            endpoint.Server.Account.Logs.Messages($"dms-serverless-replication-{id}", $"dms-serverless-replication-orchestrator-{id}")[^1]);
        Assert.Contains("Unknown exception", failed.GetProperty("FailureMessages")[0].GetString(), StringComparison.Ordinal);
        Assert.Null(failed.Text("StopReason"));
        Assert.Null(failed.GetProperty("ProvisionData").Text("ProvisionState"));
    }

    [Fact(Timeout = 60_000)]
    public async Task ElapsedTime_OfAFailedStartUp_StandsStill()
    {
        await using var endpoint = await FailingAsync(Catalogue.TestConnection("one-source", "one"), ReplicationTypes.FullLoadAndCdc);
        await endpoint.StartAsync();
        await endpoint.UntilAsync("failed");
        var failed = (await endpoint.ReplicationAsync()).GetRawText();

        endpoint.Time.Advance(TimeSpan.FromHours(5));

        Assert.Equal(failed, (await endpoint.ReplicationAsync()).GetRawText());
    }

    [Fact(Timeout = 60_000)]
    public async Task LowMemory_Stopping_SaysTheSameReasonEverywhere()
    {
        await using var endpoint = await FailingAsync(Catalogue.LowMemory() with { After = TimeSpan.FromMinutes(2) }, ReplicationTypes.FullLoadAndCdc);
        await endpoint.StartAsync();
        await endpoint.UntilAsync("stopped");

        var stopped = await endpoint.ReplicationAsync();

        Assert.EndsWith("ERROR: out of memory Stop Reason STOPPED_DUE_TO_LOW_MEMORY Error Level FATAL", stopped.Text("StopReason"), StringComparison.Ordinal);
        Assert.Equal(stopped.Text("StopReason"), stopped.GetProperty("FailureMessages")[0].GetString());
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_AfterAFailedStartUp_IsStillTheFirst()
    {
        await using var endpoint = await FailingAsync(Catalogue.TestConnection("one-source", "one"), ReplicationTypes.FullLoadAndCdc);
        await endpoint.StartAsync();
        await endpoint.UntilAsync("failed");

        Assert.Equal("InvalidParameterCombinationException", (await endpoint.StartRefusedAsync("resume-processing")).Type);
        Assert.Equal("initializing", (await endpoint.StartAsync()).Text("Status"));
        await endpoint.UntilAsync("failed");
    }

    [Fact(Timeout = 60_000)]
    public async Task Provisioning_Failing_ShowsItInTheProvisionState()
    {
        await using var endpoint = await FailingAsync(Catalogue.Provisioning(), ReplicationTypes.FullLoad);
        await endpoint.StartAsync();

        await endpoint.UntilAsync("failed");

        Assert.Equal("failed_provision", (await endpoint.ReplicationAsync()).GetProperty("ProvisionData").Text("ProvisionState"));
    }

    [Fact(Timeout = 60_000)]
    public async Task BinaryLog_Gone_FailsEachResumeUntilAReload()
    {
        await using var endpoint = await FailingAsync(Catalogue.BinaryLogGone() with { After = TimeSpan.FromHours(3) }, ReplicationTypes.FullLoadAndCdc);
        var step = TimeSpan.FromSeconds(5);
        await endpoint.StartAsync();
        await endpoint.UntilAsync("stopped", step);
        var stopped = await endpoint.ReplicationAsync();
        await endpoint.StartAsync("resume-processing");
        await endpoint.UntilAsync("stopped", step);

        await endpoint.StartAsync("reload-target");
        await endpoint.UntilAsync("running", step);
        endpoint.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal("Last Error Error 1236 reading binary log. Stop Reason FATAL_ERROR Error Level FATAL", stopped.Text("StopReason"));
        Assert.Equal("running", (await endpoint.ReplicationAsync()).Text("Status"));
    }

    private static Task<DmsEndpoint> FailingAsync(FailureSpec failure, string replicationType) =>
        DmsEndpoint.StartAsync(builder => builder.Add(builder.Spec("one", replicationType, DatabaseEngine.MySql, DatabaseEngine.Kinesis, 1) with { Failure = failure }));
}
