using DmsDashboard.Actions;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Actions;

public sealed class ReplicationActionsTests
{
    private const string NeverRan = "hr-sqlserver-to-postgres";
    private const string Running = "orders-oracle-to-aurora";

    [Fact(Timeout = 60_000)]
    public async Task Start_NeverRan_IsAcceptedAndTheRowFollows()
    {
        await using var backend = await Backend.StartPollingAsync();

        var result = await StartAsync(backend);

        Assert.Equal(ActionOutcome.Accepted, result.Outcome);
        var snapshot = await backend.UntilAsync(static snapshot => snapshot.Pending.IsEmpty);
        var entry = snapshot.FindByIdentifier(NeverRan).Single();
        Assert.Equal("initializing", entry.Replication.Status.Value);
        Assert.Equal(Backend.Noon, entry.StatusSince);
    }

    [Fact(Timeout = 60_000)]
    public async Task Stop_Running_IsAcceptedAndTheRowFollows()
    {
        await using var backend = await Backend.StartPollingAsync();

        var result = await backend.Actions.StopAsync(backend.Entry(Running).Key, Given.Operator, Backend.Cancelled);

        Assert.Equal(ActionOutcome.Accepted, result.Outcome);
        var snapshot = await backend.UntilAsync(static snapshot => snapshot.Pending.IsEmpty);
        Assert.Equal("stopping", snapshot.FindByIdentifier(Running).Single().Replication.Status.Value);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(InjectedKind.AccessDenied, ActionOutcome.Refused, "dms:StartReplication")]
    [InlineData(InjectedKind.Throttling, ActionOutcome.Refused, "Rate exceeded")]
    [InlineData(InjectedKind.ExpiredToken, ActionOutcome.Refused, "expired")]
    [InlineData(InjectedKind.ServerError, ActionOutcome.Unknown, "may have happened")]
    [InlineData(InjectedKind.CutConnection, ActionOutcome.Unknown, "may have happened")]
    [InlineData(InjectedKind.MalformedBody, ActionOutcome.Unknown, "may have happened")]
    public async Task Start_AwsFails_IsSentOnceAndSaidInASentence(InjectedKind injected, ActionOutcome outcome, string words)
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(injected, "StartReplication");

        var result = await StartAsync(backend);

        Assert.Equal(outcome, result.Outcome);
        Assert.Contains($"Start of {NeverRan}", result.Sentence, StringComparison.Ordinal);
        Assert.Contains(words, result.Sentence, StringComparison.Ordinal);
        Assert.NotNull(result.Fault);
        Assert.Equal(1, backend.Aws.Requests.Of("StartReplication"));
        Assert.Equal(outcome == ActionOutcome.Unknown, backend.Store.Current.Pending.Count == 1);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_AnswerLostButDone_IsSettledByTheNextPoll()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.UnknownOutcome, "StartReplication");

        var result = await StartAsync(backend);

        Assert.Equal(ActionOutcome.Unknown, result.Outcome);
        var snapshot = await backend.UntilAsync(static snapshot => snapshot.Pending.IsEmpty);
        Assert.Equal("initializing", snapshot.FindByIdentifier(NeverRan).Single().Replication.Status.Value);
        Assert.Equal(1, backend.Aws.Requests.Of("StartReplication"));
        Assert.Contains("Its effect was seen: the status was initializing at 12:00:00 UTC.", await LastSentenceAsync(backend), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_AnswerLostAndNotDone_MayBePressedAgainAfterAWhile()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.CutConnection, "StartReplication", count: 1);
        await StartAsync(backend);
        await backend.UntilAsync(static snapshot => snapshot.Targets[0].PollInterval == TimeSpan.FromSeconds(2.5));

        for (var waited = TimeSpan.Zero; waited < TimeSpan.FromSeconds(15); waited += TimeSpan.FromSeconds(2.5))
        {
            Assert.Single(backend.Store.Current.Pending);
            await backend.NextPollAsync();
        }

        Assert.Empty(backend.Store.Current.Pending);
        Assert.Contains("No effect was seen by 12:00:15 UTC: the status was created.", await LastSentenceAsync(backend), StringComparison.Ordinal);
        Assert.Equal(ActionOutcome.Accepted, (await StartAsync(backend)).Outcome);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_EndpointGone_WasNeverSent()
    {
        await using var backend = await Backend.StartPollingAsync();
        await backend.StopAwsAsync();

        var result = await StartAsync(backend);

        // AWS never saw it: it was not refused by AWS, here or on the timeline.
        Assert.Equal((ActionOutcome.NotOffered, FaultKind.Unreachable), (result.Outcome, result.Fault!.Kind));
        Assert.StartsWith($"Start of {NeverRan} was not sent. AWS cannot be reached", result.Sentence, StringComparison.Ordinal);
        Assert.Equal(result.Sentence, await LastSentenceAsync(backend));
        Assert.Empty(backend.Store.Current.Pending);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_StateChangedMeanwhile_GivesAwsReason()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Aws.Account.Force(NeverRan, new ReplicationOverride { Status = "modifying" });

        var result = await StartAsync(backend);

        Assert.Equal((ActionOutcome.Refused, FaultKind.InvalidState), (result.Outcome, result.Fault!.Kind));
        Assert.Contains("is in MODIFYING state and cannot start", result.Sentence, StringComparison.Ordinal);
        await backend.UntilAsync(static snapshot => snapshot.FindByIdentifier(NeverRan).Single().Replication.Status.Is("modifying"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_RanBeforeAfterAll_GivesAwsReason()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Store.Update(static snapshot => Rewrite(snapshot, "returns-postgres-to-aurora", static replication => replication with { Status = new("created"), ReplicationStats = null }));

        var result = await backend.Actions.StartAsync(backend.Entry("returns-postgres-to-aurora").Key, new StartRequest(StartReplicationTypes.StartReplication), Given.Operator, Backend.Cancelled);

        Assert.Equal((ActionOutcome.Refused, FaultKind.InvalidRequest), (result.Outcome, result.Fault!.Kind));
        Assert.Contains("valid only for replications running for the first time", result.Sentence, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Stop_DeletedMeanwhile_SaysSo()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Store.Update(static snapshot => Rewrite(snapshot, Running, static replication => replication with { ReplicationConfigArn = replication.ReplicationConfigArn + "X" }));

        var result = await backend.Actions.StopAsync(backend.Entry(Running).Key, Given.Operator, Backend.Cancelled);

        Assert.Equal((ActionOutcome.Refused, FaultKind.NotFound), (result.Outcome, result.Fault!.Kind));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(NeverRan, StartReplicationTypes.ResumeProcessing)]
    [InlineData(NeverRan, "start-somehow")]
    [InlineData(Running, StartReplicationTypes.StartReplication)]
    [InlineData("zetl-orders-to-analytics", null)]
    public async Task Action_NotOffered_IsNotSent(string identifier, string? startReplicationType)
    {
        await using var backend = await Backend.StartPollingAsync();
        var key = backend.Entry(identifier).Key;

        var result = startReplicationType is null
            ? await backend.Actions.StopAsync(key, Given.Operator, Backend.Cancelled)
            : await backend.Actions.StartAsync(key, new StartRequest(startReplicationType), Given.Operator, Backend.Cancelled);

        Assert.Equal(ActionOutcome.NotOffered, result.Outcome);
        Assert.Contains(identifier, result.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, backend.Aws.Requests.Of("StartReplication") + backend.Aws.Requests.Of("StopReplication"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Action_NotInTheList_IsNotSent()
    {
        await using var backend = await Backend.StartPollingAsync();

        var result = await backend.Actions.StopAsync(new ReplicationKey("demo", "arn:nothing"), Given.Operator, Backend.Cancelled);

        Assert.Equal(ActionOutcome.NotOffered, result.Outcome);
    }

    private static async Task<string> LastSentenceAsync(Backend backend) =>
        (await backend.Activity.QueryAsync(new ActivityQuery { Kinds = [ActivityKind.Action] }, Backend.Cancelled))[0].Sentence;

    private static Task<ActionResult> StartAsync(Backend backend) =>
        backend.Actions.StartAsync(backend.Entry(NeverRan).Key, new StartRequest(StartReplicationTypes.StartReplication), Given.Operator, Backend.Cancelled);

    private static DmsSnapshot Rewrite(DmsSnapshot snapshot, string identifier, Func<Replication, Replication> change)
    {
        var target = snapshot.Targets[0];
        var entry = target.Entries.Single(entry => entry.Identifier == identifier);
        return snapshot with { Targets = [target with { Entries = target.Entries.Replace(entry, entry with { Replication = change(entry.Serverless!) }) }] };
    }
}
