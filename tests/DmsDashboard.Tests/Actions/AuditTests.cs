using DmsDashboard.Actions;
using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Store.History;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.Hosting;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Actions;

public sealed class AuditTests
{
    private const string NeverRan = "hr-sqlserver-to-postgres";

    private static readonly ActionOrigin Origin = Given.Operator.As("d.okafor", "10.4.18.22, Firefox");

    [Fact(Timeout = 60_000)]
    public async Task Start_Accepted_IsRecordedWithAllThatMatters()
    {
        await using var backend = await Backend.StartPollingAsync();

        await StartAsync(backend);

        var item = Assert.Single(await ActionsAsync(backend));
        Assert.Equal((NeverRan, "demo", "StartReplication"), (item.Identifier, item.TargetName, item.Operation));
        Assert.Equal(("d.okafor", "10.4.18.22, Firefox", Backend.Noon), (item.Who, item.From, item.At));
        Assert.Equal($$"""{"ReplicationConfigArn":"{{item.Arn}}","StartReplicationType":"start-replication"}""", item.Parameters);
        Assert.Equal((ActionOutcome.Accepted, Backend.Noon), (item.Outcome, item.AnsweredAt));
        Assert.Equal("created", item.StatusBefore);
    }

    [Fact(Timeout = 60_000)]
    public async Task Stop_Refused_IsRecordedWithAwsFault()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.AccessDenied, "StopReplication");

        await backend.Actions.StopAsync(backend.Entry("orders-oracle-to-aurora").Key, Origin, Backend.Cancelled);

        var item = Assert.Single(await ActionsAsync(backend));
        Assert.Equal(("StopReplication", ActionOutcome.Refused), (item.Operation, item.Outcome));
        Assert.Equal("AccessDeniedException", item.FaultCode);
        Assert.Contains("was refused", item.Sentence, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("StartReplicationTask", InjectedKind.AccessDenied, ActionOutcome.Refused, "AccessDeniedException")]
    [InlineData("StartReplicationTask", InjectedKind.UnknownOutcome, ActionOutcome.Unknown, null)]
    [InlineData("StartReplicationTask", null, ActionOutcome.Accepted, null)]
    [InlineData("StopReplicationTask", InjectedKind.Throttling, ActionOutcome.Refused, "ThrottlingException")]
    [InlineData("StopReplicationTask", InjectedKind.UnknownOutcome, ActionOutcome.Unknown, null)]
    [InlineData("StopReplicationTask", null, ActionOutcome.Accepted, null)]
    [InlineData("StartReplication", InjectedKind.AccessDenied, ActionOutcome.Refused, "AccessDeniedException")]
    [InlineData("StopReplication", null, ActionOutcome.Accepted, null)]
    [InlineData("ReloadTables", InjectedKind.AccessDenied, ActionOutcome.Refused, "AccessDeniedException")]
    [InlineData("ReloadTables", InjectedKind.UnknownOutcome, ActionOutcome.Unknown, null)]
    [InlineData("ReloadTables", null, ActionOutcome.Accepted, null)]
    [InlineData("ReloadReplicationTables", InjectedKind.Throttling, ActionOutcome.Refused, "ThrottlingException")]
    [InlineData("ReloadReplicationTables", InjectedKind.UnknownOutcome, ActionOutcome.Unknown, null)]
    [InlineData("ReloadReplicationTables", null, ActionOutcome.Accepted, null)]
    public async Task Action_OfAnyOperation_IsRecordedWithWhoWhenWhereWhatAndTheAnswer(string operation, InjectedKind? injected, ActionOutcome outcome, string? code)
    {
        await using var backend = await Backend.StartPollingAsync();
        if (injected is { } kind)
        {
            backend.Inject(kind, operation);
        }

        var entry = EntryFor(backend, operation);
        var result = await SendAsync(backend, operation, entry);

        var item = Assert.Single(await ActionsAsync(backend));
        Assert.Equal((operation, entry.Identifier, entry.Arn, "demo"), (item.Operation, item.Identifier, item.Arn, item.TargetName));
        Assert.Equal(("d.okafor", "10.4.18.22, Firefox", Backend.Noon, (DateTimeOffset?)Backend.Noon), (item.Who, item.From, item.At, item.AnsweredAt));
        Assert.Equal((outcome, outcome, code), (result.Outcome, item.Outcome, item.FaultCode));
        Assert.Equal((entry.Replication.Status.Value, (Health?)entry.Health.Health), (item.StatusBefore, item.HealthBefore));
        Assert.Equal(ParametersOf(operation, entry), item.Parameters);
        if (outcome is not ActionOutcome.Unknown)
        {
            Assert.Equal(result.Sentence, item.Sentence);
        }

        Assert.Equal(1, backend.Aws.Requests.Of(operation));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_AnswerLost_IsRecordedAsUnknown()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.UnknownOutcome, "StartReplication");

        await StartAsync(backend);

        Assert.Equal(ActionOutcome.Unknown, Assert.Single(await ActionsAsync(backend)).Outcome);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_NotOffered_IsNotRecorded()
    {
        await using var backend = await Backend.StartPollingAsync();

        await backend.Actions.StartAsync(backend.Entry("orders-oracle-to-aurora").Key, new StartRequest(StartReplicationTypes.StartReplication), Origin, Backend.Cancelled);

        Assert.Empty(await ActionsAsync(backend));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_DatabaseLocked_IsRefusedAndNothingIsSent()
    {
        await using var backend = await Backend.StartPollingAsync(null, ("Database:BusyTimeout", "00:00:01"));
        await StatesWrittenAsync(backend);
        using (new ForeignLock(backend.DatabasePath))
        {
            var result = await StartAsync(backend);

            Assert.Equal(ActionOutcome.NotOffered, result.Outcome);
            Assert.Contains("was not sent. It could not be recorded", result.Sentence, StringComparison.Ordinal);
            Assert.Contains("locked by another program", result.Sentence, StringComparison.Ordinal);
        }

        Assert.Equal(0, backend.Aws.Requests.Of("StartReplication"));
        Assert.Empty(backend.Store.Current.Pending);
        Assert.Equal(ActionOutcome.Accepted, (await StartAsync(backend)).Outcome);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_DiskFull_IsRefusedAndNothingIsSent()
    {
        await using var backend = await Backend.StartPollingAsync();
        await StatesWrittenAsync(backend);
        await DatabaseLimits.SetAsync(backend.Database, pages: 0);

        // More than the room that is left in the file's last pages.
        var result = await backend.Actions.StartAsync(backend.Entry(NeverRan).Key, new StartRequest(StartReplicationTypes.StartReplication), Origin with { Who = new string('x', 20_000) }, Backend.Cancelled);

        Assert.Equal(ActionOutcome.NotOffered, result.Outcome);
        Assert.Contains("is full", result.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, backend.Aws.Requests.Of("StartReplication"));
        Assert.Empty(await ActionsAsync(backend));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_DatabaseReplacedWhileTheDashboardRuns_IsRefusedOnceAndThenRecordedThere()
    {
        await using var backend = await Backend.StartPollingAsync();
        await StatesWrittenAsync(backend);
        Directory.Delete(Path.GetDirectoryName(backend.DatabasePath)!, recursive: true);

        var refused = await StartAsync(backend);

        Assert.Equal(ActionOutcome.NotOffered, refused.Outcome);
        Assert.Contains("was deleted or replaced while the dashboard runs", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, backend.Aws.Requests.Of("StartReplication"));
        Assert.Equal(ActionOutcome.Accepted, (await StartAsync(backend)).Outcome);
        Assert.Equal(ActionOutcome.Accepted, Assert.Single(await ActionsAsync(backend)).Outcome);
    }

    // The states, settings and history of the first polls are written beside what a test does: their write would be the one that is refused.
    private static async Task StatesWrittenAsync(Backend backend)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while ((await backend.Activity.ReadStatesAsync(Backend.Cancelled)).IsEmpty || (await backend.Versions.ReadFingerprintsAsync(Backend.Cancelled)).Count < backend.Target.Entries.Length)
        {
            await timer.WaitForNextTickAsync(Backend.Cancelled);
        }

        foreach (var writer in backend.Service<IEnumerable<IHostedService>>().Where(static service => service is HistoryKeeper or StateChangeWatcher or SettingsVersionWatcher))
        {
            await writer.StopAsync(Backend.Cancelled);
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_DatabaseReplacedWhileTheAnswerIsLate_IsInTheNewOneInTheEnd()
    {
        await using var backend = await Backend.StartPollingAsync();
        await StatesWrittenAsync(backend);
        backend.Aws.Faults.Add(new(InjectedKind.Delay) { Operation = "StartReplication", Delay = TimeSpan.FromSeconds(1) });
        var starting = StartAsync(backend);
        await backend.UntilAsync(_ => backend.Aws.Requests.OpenOf("StartReplication") == 1);
        Directory.Delete(Path.GetDirectoryName(backend.DatabasePath)!, recursive: true);

        await backend.AdvanceAwsUntilAsync(starting, TimeSpan.FromSeconds(1));
        await backend.Time.AdvanceAsync(TimeSpan.FromSeconds(5), Backend.Cancelled);
        await backend.UntilAsync(_ => backend.Activity.Unwritten.IsEmpty);

        var item = Assert.Single(await ActionsAsync(backend));
        Assert.Equal((NeverRan, "d.okafor", ActionOutcome.Accepted), (item.Identifier, item.Who, item.Outcome));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_DatabaseLockedBeforeTheAnswer_SaysSoAndLosesNothing()
    {
        await using var backend = await Backend.StartPollingAsync(null, ("Database:BusyTimeout", "00:00:01"));
        await StatesWrittenAsync(backend);
        backend.Aws.Faults.Add(new(InjectedKind.Delay) { Operation = "StartReplication", Delay = TimeSpan.FromSeconds(1) });
        var starting = StartAsync(backend);
        await backend.UntilAsync(_ => backend.Aws.Requests.OpenOf("StartReplication") == 1);
        ActionResult result;
        using (new ForeignLock(backend.DatabasePath))
        {
            await backend.AdvanceAwsUntilAsync(starting, TimeSpan.FromSeconds(1));
            result = await starting;
        }

        Assert.Equal(ActionOutcome.Accepted, result.Outcome);
        Assert.Contains("could not be recorded yet", result.Sentence, StringComparison.Ordinal);
        await backend.Time.AdvanceAsync(TimeSpan.FromSeconds(5), Backend.Cancelled);
        await backend.UntilAsync(_ => backend.Activity.Unwritten.IsEmpty);
        Assert.Equal(ActionOutcome.Accepted, Assert.Single(await ActionsAsync(backend)).Outcome);
    }

    [Fact(Timeout = 60_000)]
    public async Task Poll_StateChanged_IsOnTheSameTimeline()
    {
        await using var backend = await Backend.StartPollingAsync();

        await StartAsync(backend);
        await backend.UntilAsync(static snapshot => snapshot.Pending.IsEmpty);

        await foreach (var _ in backend.Activity.WatchAsync(Backend.Cancelled))
        {
            var items = await backend.Activity.QueryAsync(new ActivityQuery { Identifier = NeverRan }, Backend.Cancelled);
            if (items is [{ Kind: ActivityKind.StateChange } change, { Kind: ActivityKind.Action }])
            {
                Assert.Equal(("created", "initializing"), (change.StatusBefore, change.StatusAfter));
                break;
            }
        }

        Assert.Equal(0, backend.Store.WatcherCount);
    }

    private static ReplicationEntry EntryFor(Backend backend, string operation) => operation switch
    {
        "StartReplication" => backend.Entry(NeverRan),
        "StartReplicationTask" => backend.Entry("employees-sqlserver-to-postgres"),
        _ => backend.Target.Entries.First(entry => entry.Task is not null == operation is "StopReplicationTask" or "ReloadTables"
            && entry.Health.Health is Health.Replicating && entry.Replication.ReplicationType == "full-load-and-cdc" && entry.SourceEndpoint!.EngineName == "postgres"),
    };

    private static Task<ActionResult> SendAsync(Backend backend, string operation, ReplicationEntry entry) => operation switch
    {
        "StartReplication" or "StartReplicationTask" => backend.Actions.StartAsync(entry.Key, new StartRequest(StartReplicationTypes.StartReplication), Origin, Backend.Cancelled),
        "StopReplication" or "StopReplicationTask" => backend.Actions.StopAsync(entry.Key, Origin, Backend.Cancelled),
        _ => backend.Actions.ReloadTablesAsync(entry.Key, new ReloadRequest([new TableToReload("public", "orders")], ReloadOptions.DataReload), Origin, Backend.Cancelled),
    };

    private static string ParametersOf(string operation, ReplicationEntry entry) => operation switch
    {
        "StartReplication" => $$"""{"ReplicationConfigArn":"{{entry.Arn}}","StartReplicationType":"start-replication"}""",
        "StopReplication" => $$"""{"ReplicationConfigArn":"{{entry.Arn}}"}""",
        "StartReplicationTask" => $$"""{"ReplicationTaskArn":"{{entry.Arn}}","StartReplicationTaskType":"start-replication"}""",
        "StopReplicationTask" => $$"""{"ReplicationTaskArn":"{{entry.Arn}}"}""",
        "ReloadTables" => $$"""{"ReplicationTaskArn":"{{entry.Arn}}","TablesToReload":[{"SchemaName":"public","TableName":"orders"}],"ReloadOption":"data-reload"}""",
        _ => $$"""{"ReplicationConfigArn":"{{entry.Arn}}","TablesToReload":[{"SchemaName":"public","TableName":"orders"}],"ReloadOption":"data-reload"}""",
    };

    private static Task<ActionResult> StartAsync(Backend backend) =>
        backend.Actions.StartAsync(backend.Entry(NeverRan).Key, new StartRequest(StartReplicationTypes.StartReplication), Origin, Backend.Cancelled);

    private static async Task<IReadOnlyList<ActivityItem>> ActionsAsync(Backend backend) =>
        await backend.Activity.QueryAsync(new ActivityQuery { Kinds = [ActivityKind.Action] }, Backend.Cancelled);
}
