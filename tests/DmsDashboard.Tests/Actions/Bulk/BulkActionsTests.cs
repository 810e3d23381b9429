using DmsDashboard.Actions;
using DmsDashboard.Actions.Bulk;
using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using static DmsDashboard.Tests.Actions.Bulk.TenToStop;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Actions.Bulk;

/// <summary>Bulk runs over the wire, both clocks by hand.</summary>
public sealed class BulkActionsTests
{
    [Fact(Timeout = 60_000)]
    public async Task Run_OfTen_HasAtMostTwoInFlightAndSendsEachOnce()
    {
        await using var backend = await StartAsync();
        backend.Inject(InjectedKind.Delay, PendingAction.Stop);

        var run = Begin(backend);
        await StepUntilAsync(backend, () => backend.Aws.Requests.OpenOf(PendingAction.Stop) == 2, withAws: false);
        var most = 2;
        var ended = await EndAsync(backend, run, () => most = Math.Max(most, backend.Aws.Requests.OpenOf(PendingAction.Stop)));

        Assert.Equal(2, most);
        Assert.Equal(Ten, ended.Count(BulkItemState.Accepted));
        Assert.Equal(Ten, backend.Aws.Requests.Of(PendingAction.Stop));
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_SentAtOnce_IsSpacedBySecond()
    {
        await using var backend = await StartAsync(("Actions:BulkRequestsPerSecond", "1"), ("Actions:BulkInFlight", "5"));

        var run = Begin(backend);
        await backend.UntilAsync(_ => Find(backend, run).Count(BulkItemState.Accepted) == 1);

        Assert.Equal(1, backend.Aws.Requests.Of(PendingAction.Stop));
        Assert.Equal(Ten - 1, Find(backend, run).Count(BulkItemState.Waiting));
        await EndAsync(backend, run);
        Assert.True(backend.Time.GetUtcNow() >= Backend.Noon.AddSeconds(Ten - 1));
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_OneRefused_GoesOnWithTheOthers()
    {
        await using var backend = await StartAsync();
        backend.Inject(InjectedKind.AccessDenied, PendingAction.Stop, count: 1);

        var ended = await EndAsync(backend, Begin(backend));

        Assert.Equal((9, 1), (ended.Count(BulkItemState.Accepted), ended.Count(BulkItemState.Refused)));
        Assert.Single(ended.Items, static item => item.Sentence.Contains("dms:StopReplication", StringComparison.Ordinal));
        Assert.Equal(Ten, backend.Aws.Requests.Of(PendingAction.Stop));
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_AnswerLost_IsUnknownAndNotRefused()
    {
        await using var backend = await StartAsync();
        backend.Inject(InjectedKind.UnknownOutcome, PendingAction.Stop, count: 1);

        var ended = await EndAsync(backend, Begin(backend));

        Assert.Contains("may have happened", Assert.Single(ended.Items, static item => item.State is BulkItemState.Unknown).Sentence, StringComparison.Ordinal);
        Assert.Equal(Ten, backend.Aws.Requests.Of(PendingAction.Stop));
    }

    [Fact(Timeout = 60_000)]
    public async Task Cancel_InTheMiddle_SendsNothingMoreAndSaysWhich()
    {
        await using var backend = await StartAsync();
        backend.Inject(InjectedKind.Delay, PendingAction.Stop);
        var run = Begin(backend);
        await StepUntilAsync(backend, () => backend.Aws.Requests.OpenOf(PendingAction.Stop) == 2, withAws: false);

        await backend.Bulk.CancelAsync(run.Number, Given.Operator, Backend.Cancelled);
        Assert.True(Find(backend, run).IsCancelled);
        var ended = await EndAsync(backend, run);

        Assert.Equal((2, 8), (ended.Count(BulkItemState.Accepted), ended.Count(BulkItemState.Cancelled)));
        Assert.Equal(2, backend.Aws.Requests.Of(PendingAction.Stop));
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_ItsCircuitGone_GoesOnToTheEnd()
    {
        await using var backend = await StartAsync();
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new DeadContext());
        BulkRun run;
        try
        {
            run = Begin(backend);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        Assert.Equal(Ten, (await EndAsync(backend, run)).Count(BulkItemState.Accepted));
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_WhileAnotherHoldsSome_LeavesThoseToIt()
    {
        await using var backend = await StartAsync();
        backend.Inject(InjectedKind.Delay, PendingAction.Stop);
        var asks = Asks(backend);

        var first = backend.Bulk.Start(true, asks[..6], Given.Operator);
        var second = backend.Bulk.Start(true, asks[4..], Given.Operator);
        var (endedFirst, endedSecond) = (await EndAsync(backend, first), await EndAsync(backend, second));

        Assert.Equal(6, endedFirst.Count(BulkItemState.Accepted));
        Assert.Equal((2, 4), (endedSecond.Count(BulkItemState.NotSent), endedSecond.Count(BulkItemState.Accepted)));
        Assert.Equal(Ten, backend.Aws.Requests.Of(PendingAction.Stop));
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_StateChangedBeforeItsTurn_IsNotSentAndSaysWhy()
    {
        await using var backend = await StartAsync();
        var running = Asks(backend)[0];

        var ended = await EndAsync(backend, backend.Bulk.Start(false, [running with { StartReplicationType = StartReplicationTypes.ResumeProcessing }], Given.Operator));

        var item = Assert.Single(ended.Items);
        Assert.Equal(BulkItemState.NotSent, item.State);
        Assert.Contains("running", item.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, backend.Aws.Requests.Of(PendingAction.Start));
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_Ended_IsInTheActivityWithWhoAsked()
    {
        await using var backend = await StartAsync();

        await EndAsync(backend, backend.Bulk.Start(true, Asks(backend), Given.Operator.As("d.okafor", "10.0.0.1, Firefox")));

        var recorded = await backend.Activity.QueryAsync(new ActivityQuery(), Backend.Cancelled);
        Assert.Equal(Ten, recorded.Count(static item => item is { Operation: PendingAction.Stop, Who: "d.okafor", Outcome: ActionOutcome.Accepted }));
    }

    /// <summary>A circuit that has ended: what is posted to it is never run.</summary>
    private sealed class DeadContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }
}
