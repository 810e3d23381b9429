using DmsDashboard.Actions;
using DmsDashboard.Actions.Bulk;
using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Actions;

/// <summary>Many clicks, two people, lost answers: what is asked for once is done once.</summary>
public sealed class OnceTests
{
    private const string Replication = "hr-sqlserver-to-postgres";
    private const string ClassicTask = "employees-sqlserver-to-postgres";

    private static readonly ActionOrigin[] People = [Given.Operator.As("d.okafor", "10.4.18.22, Firefox"), Given.Operator.As("l.brandt", "10.4.18.31, Chrome")];

    [Theory(Timeout = 60_000)]
    [InlineData(Replication, "StartReplication", "initializing")]
    [InlineData(ClassicTask, "StartReplicationTask", "starting")]
    public async Task Start_FiftyAtOnceByTwoPeople_IsOneCallAndOneRecord(string identifier, string operation, string status)
    {
        await using var backend = await Backend.StartPollingAsync();

        var results = await FiftyStartsAsync(backend, identifier);

        Assert.Single(results, static result => result.Outcome is ActionOutcome.Accepted);
        Assert.Equal(49, results.Count(static result => result.Outcome is ActionOutcome.NotOffered && result.Sentence.Contains("was not sent", StringComparison.Ordinal)));
        await SettledAsync(backend, identifier, operation, status, ActionOutcome.Accepted);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(Replication, "StartReplication")]
    [InlineData(ClassicTask, "StartReplicationTask")]
    public async Task Start_FiftyWhileTheAnswerIsLate_IsOneCallAndOneRecord(string identifier, string operation)
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Aws.Faults.Add(new(InjectedKind.Delay) { Operation = operation, Delay = TimeSpan.FromSeconds(5), Count = 1 });

        var starting = FiftyStartsAsync(backend, identifier);
        await backend.UntilAsync(_ => backend.Aws.Requests.OpenOf(operation) == 1);
        var late = await StartAsync(backend, identifier, People[1]);
        await backend.AdvanceAwsUntilAsync(starting, TimeSpan.FromSeconds(5));

        Assert.Equal((ActionOutcome.NotOffered, $"Start of {identifier} was not sent. A start is under way."), (late.Outcome, late.Sentence));
        Assert.Single(await starting, static result => result.Outcome is ActionOutcome.Accepted);
        await SettledAsync(backend, identifier, operation, null, ActionOutcome.Accepted);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(Replication, "StartReplication", "initializing")]
    [InlineData(ClassicTask, "StartReplicationTask", "starting")]
    public async Task Start_FiftyAndTheAnswerIsLost_IsUnknownUntilThePollThatShowsIt(string identifier, string operation, string status)
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.UnknownOutcome, operation);

        var results = await FiftyStartsAsync(backend, identifier);

        var unknown = Assert.Single(results, static result => result.Outcome is ActionOutcome.Unknown);
        Assert.Contains("it may have happened", unknown.Sentence, StringComparison.Ordinal);
        Assert.Equal(49, results.Count(static result => result.Outcome is ActionOutcome.NotOffered));
        await SettledAsync(backend, identifier, operation, status, ActionOutcome.Unknown);
        Assert.Equal(ActionOutcome.NotOffered, (await StartAsync(backend, identifier, People[0])).Outcome);
        Assert.Equal(1, backend.Aws.Requests.Of(operation));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_KeptConnectionLost_IsNotRepeated()
    {
        await using var backend = await Backend.StartPollingAsync();
        Assert.Equal(ActionOutcome.Accepted, (await StartAsync(backend, Replication, People[0])).Outcome);
        backend.Inject(InjectedKind.CutConnection, "StartReplicationTask");

        // The client has a connection left from the first start: this is where HTTP clients like to try again.
        var result = await StartAsync(backend, ClassicTask, People[0]);

        Assert.Equal(ActionOutcome.Unknown, result.Outcome);
        Assert.Equal(1, backend.Aws.Requests.Of("StartReplicationTask"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_AnswerLost_SaysToTheNextThatItIsUnknown()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.CutConnection, "StartReplicationTask");
        await StartAsync(backend, ClassicTask, People[0]);

        var next = await StartAsync(backend, ClassicTask, People[1]);

        Assert.Equal(ActionOutcome.NotOffered, next.Outcome);
        Assert.Contains("its answer was lost: the activity tells", next.Sentence, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_FaultOfOurOwnWhileSending_KeepsTheReplicationReserved()
    {
        await using var backend = await Backend.StartPollingAsync();
        // There are no commands for a target that is not configured.
        var entry = Given.Entry("ghost", "stopped", target: Given.Demo with { Name = "ghosts" });
        backend.Store.Update(snapshot => snapshot with { Targets = snapshot.Targets.Add(Given.Target(entry.Target, entry)) });

        await Assert.ThrowsAnyAsync<Exception>(() => backend.Actions.StartAsync(entry.Key, new StartRequest(StartReplicationTypes.StartReplication), People[0], Backend.Cancelled));

        var item = Assert.Single(await RecordsAsync(backend));
        var pending = Assert.Single(backend.Store.Current.Pending).Value;
        Assert.Equal((ActionOutcome.Unknown, item.Id), (pending.Answer!.Outcome, pending.ActivityId));
        Assert.Equal(ActionOutcome.NotOffered, (await backend.Actions.StartAsync(entry.Key, new StartRequest(StartReplicationTypes.StartReplication), People[1], Backend.Cancelled)).Outcome);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(ReplicationKind.Serverless, "ReloadReplicationTables")]
    [InlineData(ReplicationKind.Task, "ReloadTables")]
    public async Task Reload_FiftyWhileTheAnswerIsLate_IsOneCall(ReplicationKind kind, string operation)
    {
        await using var backend = await Backend.StartPollingAsync();
        var entry = Loaded(backend, kind);
        backend.Aws.Faults.Add(new(InjectedKind.Delay) { Operation = operation, Delay = TimeSpan.FromSeconds(5), Count = 1 });

        var asked = 0;
        // One that begins only after the answer is another reload.
        var reloading = FiftyAsync(origin =>
        {
            var reload = ReloadAsync(backend, entry, origin);
            Interlocked.Increment(ref asked);
            return reload;
        });
        await backend.UntilAsync(_ => backend.Aws.Requests.OpenOf(operation) == 1 && Volatile.Read(ref asked) == 50);
        var late = await ReloadAsync(backend, entry, People[1]);
        await backend.AdvanceAwsUntilAsync(reloading, TimeSpan.FromSeconds(5));
        var results = await reloading;

        Assert.Contains("A reload of tables is under way", late.Sentence, StringComparison.Ordinal);
        var taken = Assert.Single(results, static result => result.Outcome is not ActionOutcome.NotOffered);
        Assert.Equal(ActionOutcome.Accepted, taken.Outcome);
        Assert.Equal(1, backend.Aws.Requests.Of(operation));
        Assert.Empty(backend.Store.Current.Pending);
        var item = Assert.Single(await RecordsAsync(backend));
        Assert.Equal((operation, ActionOutcome.Accepted), (item.Operation, item.Outcome));
        Assert.Contains("\"TablesToReload\":[{\"SchemaName\":\"public\",\"TableName\":\"orders\"}]", item.Parameters, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Reload_AnswerLost_IsSettledByTheNextPoll()
    {
        await using var backend = await Backend.StartPollingAsync();
        var entry = Loaded(backend, ReplicationKind.Task);
        backend.Inject(InjectedKind.UnknownOutcome, "ReloadTables");

        var result = await ReloadAsync(backend, entry, People[0]);

        Assert.Equal(ActionOutcome.Unknown, result.Outcome);
        await backend.UntilAsync(static snapshot => snapshot.Pending.IsEmpty);
        Assert.Equal(1, backend.Aws.Requests.Of("ReloadTables"));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("orders-oracle-to-aurora")]
    [InlineData(Replication)]
    [InlineData(ClassicTask)]
    public async Task StopAndStart_FiftyOfThemAtOnce_IsOneCallOfOneOfThem(string identifier)
    {
        await using var backend = await Backend.StartPollingAsync();
        var (number, key) = (0, backend.Entry(identifier).Key);

        var results = await FiftyAsync(origin => Interlocked.Increment(ref number) % 2 == 0
            ? StartAsync(backend, identifier, origin)
            : backend.Actions.StopAsync(key, origin, Backend.Cancelled));

        Assert.Single(results, static result => result.Outcome is ActionOutcome.Accepted);
        Assert.Equal(49, results.Count(static result => result.Outcome is ActionOutcome.NotOffered));
        Assert.Equal(1, AllCalls(backend));
        Assert.Single(await RecordsAsync(backend));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(ReplicationKind.Serverless)]
    [InlineData(ReplicationKind.Task)]
    public async Task StopAndReload_FiftyWhileTheAnswerIsLate_IsOneCallOfOneOfThem(ReplicationKind kind)
    {
        await using var backend = await Backend.StartPollingAsync();
        var (number, entry) = (0, Loaded(backend, kind));
        foreach (var operation in new[] { "StopReplication", "StopReplicationTask", "ReloadTables", "ReloadReplicationTables" })
        {
            backend.Aws.Faults.Add(new(InjectedKind.Delay) { Operation = operation, Delay = TimeSpan.FromSeconds(5) });
        }

        var acting = FiftyAsync(origin => Interlocked.Increment(ref number) % 2 == 0
            ? ReloadAsync(backend, entry, origin)
            : backend.Actions.StopAsync(entry.Key, origin, Backend.Cancelled));
        await backend.UntilAsync(_ => AllCalls(backend) == 1 && number == 50);
        await backend.AdvanceAwsUntilAsync(acting, TimeSpan.FromSeconds(5));

        Assert.Single(await acting, static result => result.Outcome is ActionOutcome.Accepted);
        Assert.Equal(1, AllCalls(backend));
        Assert.Single(await RecordsAsync(backend));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(Replication)]
    [InlineData(ClassicTask)]
    public async Task BulkAndSingleStart_AtOnce_IsOneCall(string identifier)
    {
        await using var backend = await Backend.StartPollingAsync();
        var ask = new BulkAsk(backend.Entry(identifier).Key, identifier, StartReplicationTypes.StartReplication);

        var singles = FiftyStartsAsync(backend, identifier);
        var run = backend.Bulk.Start(isStop: false, [ask], People[1]);
        var results = await singles;
        await backend.UntilAsync(_ => backend.BulkRuns.Find(run.Number) is { FinishedAt: not null });

        var item = Assert.Single(backend.BulkRuns.Find(run.Number)!.Items);
        Assert.Equal(1, results.Count(static result => result.Outcome is ActionOutcome.Accepted) + (item.State is BulkItemState.Accepted ? 1 : 0));
        Assert.True(item.State is BulkItemState.Accepted or BulkItemState.NotSent, item.Sentence);
        Assert.Equal(1, AllCalls(backend));
        Assert.Single(await RecordsAsync(backend));
    }

    // What was asked for is done, once; the next poll says so, and the record tells of one call by one of the two.
    private static async Task SettledAsync(Backend backend, string identifier, string operation, string? status, ActionOutcome outcome)
    {
        var snapshot = await backend.UntilAsync(static snapshot => snapshot.Pending.IsEmpty);
        var now = snapshot.FindByIdentifier(identifier).Single().Replication.Status.Value;
        // Where AWS's clock was moved until it answered, it may have moved on already.
        Assert.Equal(status ?? now, now);
        Assert.DoesNotContain(now, new[] { "created", "ready" });
        Assert.Equal(1, backend.Aws.Requests.Of(operation));
        var item = Assert.Single(await RecordsAsync(backend));
        Assert.Equal((identifier, operation, outcome), (item.Identifier, item.Operation, item.Outcome));
        Assert.Contains(People, person => (person.Who, person.From) == (item.Who, item.From));
    }

    private static long AllCalls(Backend backend) =>
        new[] { "StartReplication", "StopReplication", "StartReplicationTask", "StopReplicationTask", "ReloadTables", "ReloadReplicationTables" }.Sum(backend.Aws.Requests.Of);

    private static Task<ActionResult[]> FiftyStartsAsync(Backend backend, string identifier) => FiftyAsync(origin => StartAsync(backend, identifier, origin));

    private static Task<ActionResult[]> FiftyAsync(Func<ActionOrigin, Task<ActionResult>> act) =>
        Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(() => act(People[number % 2]), Backend.Cancelled)));

    private static Task<ActionResult> StartAsync(Backend backend, string identifier, ActionOrigin origin) =>
        backend.Actions.StartAsync(backend.Entry(identifier).Key, new StartRequest(StartReplicationTypes.StartReplication), origin, Backend.Cancelled);

    private static Task<ActionResult> ReloadAsync(Backend backend, ReplicationEntry entry, ActionOrigin origin) =>
        backend.Actions.ReloadTablesAsync(entry.Key, new ReloadRequest([new TableToReload("public", "orders")], null), origin, Backend.Cancelled);

    private static ReplicationEntry Loaded(Backend backend, ReplicationKind kind) => backend.Target.Entries.First(entry =>
        entry.Kind == kind && entry.Health.Health is Health.Replicating && entry.Replication.ReplicationType == "full-load-and-cdc" && entry.SourceEndpoint!.EngineName == "postgres");

    private static async Task<IReadOnlyList<ActivityItem>> RecordsAsync(Backend backend) =>
        await backend.Activity.QueryAsync(new ActivityQuery { Kinds = [ActivityKind.Action] }, Backend.Cancelled);
}
