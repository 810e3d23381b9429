using System.Collections.Concurrent;
using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Actions.Bulk;

/// <summary>Starts or stops several replications, a few at once. Belongs to the process: a page that goes away does not end a run.</summary>
public sealed class BulkActions(ReplicationActions actions, BulkRuns runs, BulkPace pace, TimeProvider time, ILogger<BulkActions> logger) : IHostedService
{
    private readonly ConcurrentDictionary<long, Working> _working = new();

    /// <summary>Begins a run and answers at once; <see cref="BulkRuns"/> tells how it goes on.</summary>
    public BulkRun Start(bool isStop, ImmutableArray<BulkAsk> asks, ActionOrigin origin)
    {
        var run = runs.Add(isStop, asks, origin);
        // Never disposed of: it holds no timer, and a cancel may come at the very end.
        var stop = new CancellationTokenSource();
        // Away from the caller's context: a circuit that ends takes what waits in its context with it.
        var task = Task.Run(() => new BulkWork(run, actions, runs, pace, logger).RunAsync(time, stop.Token));
        _working[run.Number] = new Working(stop, task);
        foreach (var (number, other) in _working.Where(static pair => pair.Value.Task.IsCompleted))
        {
            _working.TryRemove(KeyValuePair.Create(number, other));
        }

        return run;
    }

    /// <summary>Sends nothing more of that run; what is under way gets its answer.</summary>
    public void Cancel(long number)
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
        foreach (var number in _working.Keys)
        {
            Cancel(number);
        }

        return Task.WhenAll(_working.Values.Select(static working => working.Task)).WaitAsync(cancellationToken);
    }

    private sealed record Working(CancellationTokenSource Stop, Task Task);
}
