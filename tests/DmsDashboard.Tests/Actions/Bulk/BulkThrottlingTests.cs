using DmsDashboard.Actions.Bulk;
using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using static DmsDashboard.Tests.Actions.Bulk.TenToStop;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Actions.Bulk;

/// <summary>What AWS throttles was not done: it is sent again, so many times and no more.</summary>
public sealed class BulkThrottlingTests
{
    [Fact(Timeout = 60_000)]
    public async Task Run_SomeThrottled_SendsThoseAgainAndRecordsEachCall()
    {
        await using var backend = await StartAsync();
        backend.Inject(InjectedKind.Throttling, PendingAction.Stop, count: 3);

        var ended = await EndAsync(backend, Begin(backend));

        Assert.Equal(Ten, ended.Count(BulkItemState.Accepted));
        Assert.Equal(Ten + 3, backend.Aws.Requests.Of(PendingAction.Stop));
        var recorded = await backend.Activity.QueryAsync(new ActivityQuery { Kinds = [ActivityKind.Action] }, Backend.Cancelled);
        Assert.Equal((Ten, 3), (recorded.Count(static item => item.Outcome is ActionOutcome.Accepted), recorded.Count(static item => item is { Outcome: ActionOutcome.Refused, FaultCode: "ThrottlingException" })));
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_AlwaysThrottled_GivesUpAfterFourTriesWithPauses()
    {
        await using var backend = await StartAsync();
        backend.Inject(InjectedKind.Throttling, PendingAction.Stop);

        var ended = await EndAsync(backend, backend.Bulk.Start(true, [Asks(backend)[0]], Given.Operator));

        var item = Assert.Single(ended.Items);
        Assert.Equal(BulkItemState.Refused, item.State);
        Assert.Contains("AWS turns them away before it does anything: try again in a moment. It was sent 4 times.", item.Sentence, StringComparison.Ordinal);
        Assert.Equal(4, backend.Aws.Requests.Of(PendingAction.Stop));
        Assert.True(ended.FinishedAt >= Backend.Noon.AddSeconds(2 + 4 + 8));
    }

    [Fact(Timeout = 60_000)]
    public async Task Cancel_BeforeAThrottledOneIsSentAgain_DoesNotSendIt()
    {
        await using var backend = await StartAsync();
        backend.Inject(InjectedKind.Throttling, PendingAction.Stop);
        var run = backend.Bulk.Start(true, [Asks(backend)[0]], Given.Operator);
        await backend.UntilAsync(_ => Find(backend, run).Items[0] is { State: BulkItemState.Waiting, Sentence.Length: > 0 });
        Assert.Equal("AWS throttled it, so that it was not done. It is sent again in 2 seconds (try 2 of 4).", Find(backend, run).Items[0].Sentence);

        await backend.Bulk.CancelAsync(run.Number, Given.Operator, Backend.Cancelled);
        await backend.UntilAsync(_ => Find(backend, run).FinishedAt is not null);

        Assert.Equal((BulkItemState.Cancelled, "AWS throttled it, so that it was not done, and the run was cancelled before it was sent again."), (Find(backend, run).Items[0].State, Find(backend, run).Items[0].Sentence));
        Assert.Equal(1, backend.Aws.Requests.Of(PendingAction.Stop));
    }
}
