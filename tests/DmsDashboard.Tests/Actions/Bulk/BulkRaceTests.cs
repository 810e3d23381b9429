using DmsDashboard.Actions.Bulk;
using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using static DmsDashboard.Tests.Actions.Bulk.TenToStop;

namespace DmsDashboard.Tests.Actions.Bulk;

/// <summary>Bulk runs that meet a cancel, the end of the process, or single actions at the worst moment.</summary>
public sealed class BulkRaceTests
{
    [Fact(Timeout = 60_000)]
    public async Task Cancel_AtFirstSight_IsNeverTooEarly()
    {
        await using var backend = await StartAsync(("Actions:BulkRequestsPerSecond", "0.1"));
        var asks = Asks(backend);
        // The only turn of ten seconds, and the clock stands still: what follows ends by its cancelling or not at all.
        backend.Bulk.Start(true, asks[..2], Given.Operator);
        await backend.UntilAsync(_ => backend.Aws.Requests.Of(PendingAction.Stop) == 1);

        for (var number = 2; number < 300; number++)
        {
            var seen = number;
            var cancelling = Task.Run(
                async () =>
                {
                    SpinWait.SpinUntil(() => backend.BulkRuns.Find(seen) is not null);
                    await backend.Bulk.CancelAsync(seen, Given.Operator, Backend.Cancelled);
                },
                Backend.Cancelled);
            backend.Bulk.Start(true, [asks[5]], Given.Operator);
            await cancelling;
            await backend.UntilAsync(_ => backend.BulkRuns.Find(seen) is { IsCancelled: true, FinishedAt: not null });
        }

        Assert.Equal(1, backend.Aws.Requests.Of(PendingAction.Stop));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_WhileTheProcessEnds_SendsNothing()
    {
        await using var backend = await StartAsync();
        await backend.Bulk.StopAsync(Backend.Cancelled);

        var run = Begin(backend);
        await backend.UntilAsync(_ => Find(backend, run).FinishedAt is not null);

        Assert.Equal(Ten, Find(backend, run).Count(BulkItemState.Cancelled));
        Assert.Equal(0, backend.Aws.Requests.Of(PendingAction.Stop));
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_RacingASingleStopOfEach_IsOneCallForEach()
    {
        await using var backend = await StartAsync();
        var asks = Asks(backend);

        var run = backend.Bulk.Start(true, asks, Given.Operator);
        var single = Task.WhenAll(asks.Select(ask => Task.Run(() => backend.Actions.StopAsync(ask.Key, Given.Operator, Backend.Cancelled), Backend.Cancelled)));
        var ended = await EndAsync(backend, run);
        // What the run left to a single one may not have been sent yet.
        var answers = await single;

        Assert.Equal(Ten, backend.Aws.Requests.Of(PendingAction.Stop));
        Assert.Equal(Ten, answers.Count(static result => result.Outcome is ActionOutcome.Accepted) + ended.Count(BulkItemState.Accepted));
        Assert.Equal(Ten, ended.Count(BulkItemState.Accepted) + ended.Count(BulkItemState.NotSent));
        Assert.Equal(Ten, (await backend.Activity.QueryAsync(new ActivityQuery { Kinds = [ActivityKind.Action] }, Backend.Cancelled)).Length);
    }
}
