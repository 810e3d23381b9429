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

    // All of a test's steps together stay below the 30 seconds after which an answer is given up.
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
}
