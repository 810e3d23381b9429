using System.Collections.Immutable;
using DmsDashboard.Actions.Bulk;
using DmsDashboard.LocalAws;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Actions.Bulk;

/// <summary>Ten running replications to be stopped together, both clocks by hand.</summary>
internal static class TenToStop
{
    internal const int Ten = 10;

    // While an answer is awaited the clock stays below the 30 seconds after which it is given up, however long the answer takes to come.
    private const int MostSteps = 100;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    internal static async Task<Backend> StartAsync(params (string Key, string Value)[] settings)
    {
        var backend = await Backend.StartPollingAsync(new LocalAwsOptions { Scenario = "stress", StressReplications = 100 }, settings.Length > 0 ? settings : [("Actions:BulkRequestsPerSecond", "8")]);
        Assert.True(backend.Store.Current.Entries.Count(IsRunning) >= Ten);
        return backend;
    }

    private static bool IsRunning(ReplicationEntry entry) => entry.Serverless is not null && entry.Replication.Status.Is(ReplicationStatus.Running) && entry.Replication.IsReadOnly is not true;

    internal static ImmutableArray<BulkAsk> Asks(Backend backend) =>
        [.. backend.Store.Current.Entries.Where(IsRunning).Take(Ten).Select(static entry => new BulkAsk(entry.Key, entry.Identifier, null))];

    internal static BulkRun Begin(Backend backend) => backend.Bulk.Start(true, Asks(backend), Given.Operator);

    internal static BulkRun Find(Backend backend, BulkRun run) => backend.BulkRuns.Find(run.Number)!;

    internal static async Task<BulkRun> EndAsync(Backend backend, BulkRun run, Action? watch = null)
    {
        await StepUntilAsync(
            backend,
            () =>
            {
                watch?.Invoke();
                return Find(backend, run).FinishedAt is not null;
            },
            withAws: true);
        return Find(backend, run);
    }

    internal static async Task StepUntilAsync(Backend backend, Func<bool> reached, bool withAws)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        for (var steps = 0; !reached(); steps++)
        {
            // What waits for its turn waits by the clock: it must not stand still for good.
            steps = IsAnswerAwaited(backend) ? steps : 0;
            if (steps < MostSteps)
            {
                backend.Time.Advance(Step);
            }

            if (withAws)
            {
                backend.AdvanceAws(TimeSpan.FromSeconds(1));
            }

            await timer.WaitForNextTickAsync(Backend.Cancelled);
        }
    }

    private static bool IsAnswerAwaited(Backend backend) =>
        backend.BulkRuns.Current.Any(static run => run.Items.Any(static item => item.State is BulkItemState.Sent));
}
