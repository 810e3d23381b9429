using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Model.Progress;
using DmsDashboard.Polling.Healths;
using DmsDashboard.Store;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Polling.Progress;

/// <summary>Reads the tables of loading replications, round after round within a budget of its own, and keeps the sums. Where somebody looks at the tables, it takes what was read for them.</summary>
internal sealed partial class LoadSampler(
    AwsTargets targets,
    DmsStore store,
    TablesStore watched,
    LoadTables tables,
    HealthFindings findings,
    IOptions<ProgressOptions> options,
    TimeProvider time,
    ILogger<LoadSampler> logger) : BackgroundService
{
    // What is denied or throttled now will be so in a minute.
    private const int RestAfterFault = 10;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(targets.All.Select(target => RunAsync(target, stoppingToken)));

    private async Task RunAsync(AwsTarget target, CancellationToken cancellationToken)
    {
        var budget = target.Budgets.Of("tables of loads", options.Value.RequestsPerSecond, burst: 5);
        var wait = options.Value.TablesInterval;
        try
        {
            while (true)
            {
                await Task.Delay(wait, time, cancellationToken);
                var started = time.GetTimestamp();
                var isGood = await RoundAsync(target, budget, cancellationToken);
                var took = time.GetElapsedTime(started);
                var usual = options.Value.TablesInterval - took;
                wait = isGood ? (usual > took ? usual : took) : RestAfterFault * options.Value.TablesInterval;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The process ends.
        }
    }

    private async Task<bool> RoundAsync(AwsTarget target, RequestBudget budget, CancellationToken cancellationToken)
    {
        var loading = Loading(target.Target.Name);
        tables.Keep(target.Target.Name, loading.Select(static entry => entry.Key).ToHashSet());
        foreach (var entry in loading)
        {
            if (!await SampleAsync(target, entry, budget, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    private ImmutableArray<ReplicationEntry> Loading(string targetName) =>
        [.. store.Current.Targets.Where(target => target.Target.Name == targetName && target.Fault is null).SelectMany(static target => target.Entries).Where(static entry => entry.Progress is not null)];

    // False where asking on would not help.
    private async Task<bool> SampleAsync(AwsTarget target, ReplicationEntry entry, RequestBudget budget, CancellationToken cancellationToken)
    {
        try
        {
            tables.Set(entry.Key, FromWatched(entry.Key) ?? await ReadAsync(target, entry, budget, cancellationToken));
            return true;
        }
        catch (DmsServiceException exception)
        {
            return exception.Fault.Kind is not (FaultKind.AccessDenied or FaultKind.Throttled or FaultKind.Unreachable);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Of one replication; rows a second are not worth more.
            LogFailed(entry.Arn, exception);
            return true;
        }
    }

    private TablesReading? FromWatched(ReplicationKey key) =>
        watched.Find(key) is { CapturedAt: { } at, Fault: null } known && time.GetUtcNow() - at < options.Value.TablesInterval ? TablesReading.Of(at, known.Tables) : null;

    private async Task<TablesReading> ReadAsync(AwsTarget target, ReplicationEntry entry, RequestBudget budget, CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow();
        var all = new List<TableStatistics>();
        await foreach (var page in target.Dms.ReadTablesAsync(entry.Kind, entry.Arn, budget, cancellationToken))
        {
            all.AddRange(page);
        }

        findings.Add(entry.Key, TablesVerdict.Of(at, all));
        return TablesReading.Of(at, all);
    }

    [LoggerMessage(LogLevel.Error, "Reading the tables of {Arn} for its progress failed.")]
    private partial void LogFailed(string arn, Exception exception);
}
