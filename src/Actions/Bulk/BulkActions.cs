using System.Collections.Concurrent;
using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Actions.Bulk;

/// <summary>Starts or stops several replications, a few at once. Belongs to the process: a page that goes away does not end a run.</summary>
public sealed class BulkActions(ReplicationActions actions, BulkRuns runs, BulkPace pace, TimeProvider time, ILogger<BulkActions> logger) : IHostedService
{
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

    /// <summary>Sends nothing more of that run; what is under way gets its answer. Does nothing for somebody who may not start or stop what it starts or stops.</summary>
    public ActionResult Cancel(long number, ActionOrigin origin)
    {
        if (runs.Find(number) is not { } run)
        {
            return new ActionResult(ActionOutcome.NotOffered, "There is no such run any more.") { Refusal = ActionRefusal.Gone };
        }

        if (!origin.Permissions.Has(NeedsOf(run.IsStop)))
        {
            return new ActionResult(ActionOutcome.NotAllowed, AccessSentences.Needs(NeedsOf(run.IsStop)));
        }

        if (run.FinishedAt is not null)
        {
            return new ActionResult(ActionOutcome.NotOffered, "It has ended already.") { Refusal = ActionRefusal.State };
        }

        End(number);
        return new ActionResult(ActionOutcome.Accepted, "Nothing more of it is sent. What is under way gets its answer.");
    }

    /// <summary>What must be allowed to whoever begins or cancels a run.</summary>
    internal static Capability NeedsOf(bool isStop) => isStop ? Capability.StopReplication : Capability.StartReplication;

    private void End(long number)
    {
        if (_working.TryGetValue(number, out var working))
        {
            runs.Update(number, static run => run.FinishedAt is null ? run with { IsCancelled = true } : run);
            working.Stop.Cancel();
        }
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
