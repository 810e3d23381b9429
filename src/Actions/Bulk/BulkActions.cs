using System.Collections.Concurrent;
using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Actions.Bulk;

/// <summary>Starts or stops several replications, a few at once. Belongs to the process: a page that goes away does not end a run.</summary>
public sealed class BulkActions(ReplicationActions actions, BulkRuns runs, BulkPace pace, AuditedCall audited, TimeProvider time, ILogger<BulkActions> logger) : IHostedService
{
    /// <summary>What the activity calls it.</summary>
    public const string CancelBulkRun = "CancelBulkRun";

    private readonly ConcurrentDictionary<long, Working> _working = new();
    private volatile bool _isStopping;

    /// <summary>Begins a run and answers at once; <see cref="BulkRuns"/> tells how it goes on.</summary>
    public BulkRun Start(bool isStop, ImmutableArray<BulkAsk> asks, ActionOrigin origin)
    {
        var working = new Working();
        // Known here before anybody sees it there: whoever sees a run may cancel it at once.
        var run = runs.Add(isStop, asks, origin, number => _working[number] = working);
        if (_isStopping)
        {
            // StopAsync may have looked before it was there.
            End(run.Number);
        }

        // Away from the caller's context: a circuit that ends takes what waits in its context with it.
        _ = Task.Run(() => RunAsync(run, working));
        return run;
    }

    /// <summary>Sends nothing more of that run; what is under way gets its answer. Does nothing for somebody who may not start or stop what it starts or stops. Either is recorded.</summary>
    public async Task<ActionResult> CancelAsync(long number, ActionOrigin origin, CancellationToken cancellationToken)
    {
        if (runs.Find(number) is not { } run)
        {
            return new ActionResult(ActionOutcome.NotOffered, "There is no such run any more.") { Refusal = ActionRefusal.Gone };
        }

        var words = FormattableString.Invariant($"bulk {(run.IsStop ? "stop" : "start")} of {run.Items.Length} replication{(run.Items.Length == 1 ? "" : "s")}");
        var action = new AuditedAction(new AuditedSubject("", "", words), CancelBulkRun, origin) { Verb = "Cancelling", Parameters = [("BulkRunId", run.Id)] };
        if (!origin.Permissions.Has(NeedsOf(run.IsStop)))
        {
            return await audited.RefuseAsync(action, NeedsOf(run.IsStop), cancellationToken);
        }

        return run is { FinishedAt: null, IsCancelled: false } ? await audited.RunAsync(action, _ => Task.FromResult(TakeOut(number)), cancellationToken) : Over(run);
    }

    /// <summary>What must be allowed to whoever begins or cancels a run.</summary>
    internal static Capability NeedsOf(bool isStop) => isStop ? Capability.StopReplication : Capability.StartReplication;

    private static ActionResult Over(BulkRun? run) =>
        new(ActionOutcome.NotOffered, run is { FinishedAt: null } ? "It is cancelled already." : "It has ended already.") { Refusal = ActionRefusal.State };

    // It may have ended, or somebody else was quicker, while this was written down.
    private ActionResult TakeOut(long number) => End(number) is { } taken
        ? new ActionResult(ActionOutcome.Accepted, FormattableString.Invariant($"Nothing more of it is sent: {taken} had not been, and {(taken == 1 ? "is" : "are")} taken out. What is under way gets its answer."))
        : Over(runs.Find(number));

    // How many had not been sent; null where it was over or cancelled before.
    private int? End(long number)
    {
        if (!_working.TryGetValue(number, out var working))
        {
            return null;
        }

        int? taken = null;
        runs.Update(number, run =>
        {
            taken = run is { FinishedAt: null, IsCancelled: false } ? run.Count(BulkItemState.Waiting) : null;
            return taken is null ? run : run with { IsCancelled = true };
        });
        working.Stop.Cancel();
        return taken;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends all runs when the process ends, and waits for the answers that are under way.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _isStopping = true;
        var working = _working.ToArray();
        foreach (var (number, _) in working)
        {
            End(number);
        }

        return Task.WhenAll(working.Select(static pair => pair.Value.Ended.Task)).WaitAsync(cancellationToken);
    }

    private async Task RunAsync(BulkRun run, Working working)
    {
        try
        {
            await new BulkWork(run, actions, runs, pace, logger).RunAsync(time, working.Stop.Token);
        }
        finally
        {
            _working.TryRemove(run.Number, out _);
            working.Ended.SetResult();
        }
    }

    private sealed class Working
    {
        // Never disposed of: it holds no timer, and a cancel may come at the very end.
        public CancellationTokenSource Stop { get; } = new();

        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
