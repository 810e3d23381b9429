using DmsDashboard.Model;

namespace DmsDashboard.Actions.Bulk;

/// <summary>Goes through one bulk run. Each command takes the same door as a single one: its state is checked anew, it is recorded, and sent once.</summary>
internal sealed partial class BulkWork(BulkRun run, ReplicationActions actions, BulkRuns runs, BulkPace pace, ILogger logger)
{
    private int _next = -1;

    public async Task RunAsync(TimeProvider time, CancellationToken cancelled)
    {
        try
        {
            await Task.WhenAll(Enumerable.Range(0, pace.InFlight).Select(_ => GoOnAsync(time, cancelled)));
        }
        finally
        {
            runs.Update(run.Number, current => current with { FinishedAt = time.GetUtcNow(), Items = [.. current.Items.Select(Ended)] });
            LogFinished(run.Number, run.IsStop ? "stop" : "start", run.Items.Length);
        }
    }

    private static BulkItem Ended(BulkItem item) => item.State is not BulkItemState.Waiting
        ? item
        : item with { State = BulkItemState.Cancelled, Sentence = item.Sentence.Length > 0 ? BulkThrottling.Cancelled : "" };

    private async Task GoOnAsync(TimeProvider time, CancellationToken cancelled)
    {
        try
        {
            while (Interlocked.Increment(ref _next) is var index && index < run.Items.Length)
            {
                if (run.Items[index].State is BulkItemState.Waiting)
                {
                    await DoAsync(index, time, cancelled);
                }
            }
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            // What was not sent stays so; the run says which.
        }
    }

    private async Task DoAsync(int index, TimeProvider time, CancellationToken cancelled)
    {
        for (var tries = 1; await TryAsync(index, tries, cancelled) is { } pause; tries++)
        {
            // Its turn is over meanwhile: what throttles it may not be what the others ask.
            Set(index, item => item with { State = BulkItemState.Waiting, Sentence = BulkThrottling.Again(pause, tries) });
            await Task.Delay(pause, time, cancelled);
        }
    }

    // Answers how long to wait before it is sent again; null when that is done with.
    private async Task<TimeSpan?> TryAsync(int index, int tries, CancellationToken cancelled)
    {
        using var turn = await pace.TakeAsync(run.Items[index].Ask.Key.TargetName, cancelled);
        cancelled.ThrowIfCancellationRequested();
        Set(index, static item => item with { State = BulkItemState.Sent, Sentence = "" });
        try
        {
            var answer = await SendAsync(run.Items[index].Ask);
            if (BulkThrottling.PauseAfter(answer, tries) is { } pause)
            {
                return pause;
            }

            Set(index, item => item with { State = StateOf(answer.Outcome), Sentence = BulkThrottling.GivenUp(answer, tries) });
        }
        catch (Exception exception)
        {
            // A fault of our own with one must not cost the others their turn.
            LogFault(run.Number, run.Items[index].Ask.Key.Arn, exception);
            Set(index, static item => item with { State = BulkItemState.Unknown, Sentence = "The dashboard met a fault of its own: it may have happened." });
        }

        return null;
    }

    // What was confirmed and is being sent is not withdrawn.
    private Task<ActionResult> SendAsync(BulkAsk ask) => ask.StartReplicationType is { } type
        ? actions.StartAsync(ask.Key, new StartRequest(type), run.Origin, CancellationToken.None)
        : actions.StopAsync(ask.Key, run.Origin, CancellationToken.None);

    private void Set(int index, Func<BulkItem, BulkItem> change) =>
        runs.Update(run.Number, current => current with { Items = current.Items.SetItem(index, change(current.Items[index])) });

    private static BulkItemState StateOf(ActionOutcome outcome) => outcome switch
    {
        ActionOutcome.Accepted => BulkItemState.Accepted,
        ActionOutcome.Refused => BulkItemState.Refused,
        ActionOutcome.NotOffered or ActionOutcome.NotAllowed => BulkItemState.NotSent,
        _ => BulkItemState.Unknown,
    };

    [LoggerMessage(LogLevel.Information, "Bulk run {Number}, {What} of {Count}, has ended.")]
    private partial void LogFinished(long number, string what, int count);

    [LoggerMessage(LogLevel.Error, "Bulk run {Number} met a fault with {Arn}.")]
    private partial void LogFault(long number, string arn, Exception exception);
}
