using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Polling.Healths;
using DmsDashboard.Store;
using DmsDashboard.Store.History;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Polling.TableReadings;

/// <summary>Runs one reader for the tables of each replication that are watched, from their first watcher's coming to their last one's leaving.</summary>
public sealed partial class TableReadingService(
    TablesStore tables,
    DmsStore store,
    AwsTargets targets,
    HistoryStore written,
    TableHistories histories,
    HealthFindings findings,
    IOptions<TablesOptions> options,
    TimeProvider time,
    ILogger<TableReadingService> logger) : BackgroundService
{
    // Enough for the first pages of a few replications at once.
    private const int Burst = 10;

    // What a drawing shows at most.
    private const int MostSamples = 20_000;

    private static readonly TimeSpan Past = TimeSpan.FromHours(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var readers = new List<Task>();
        try
        {
            await foreach (var feed in tables.OpenedAsync(stoppingToken))
            {
                readers.RemoveAll(static reader => reader.IsCompleted);
                readers.Add(ReadAsync(feed, stoppingToken));
            }
        }
        finally
        {
            await Task.WhenAll(readers);
        }
    }

    private async Task ReadAsync(TablesFeed feed, CancellationToken stoppingToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, feed.Unwatched);
        var history = histories.Open(feed.Key);
        var restoring = RestoreAsync(history, ending.Token);
        try
        {
            var target = targets.Get(feed.Key.TargetName);
            var budget = target.Budgets.Of("tables", options.Value.RequestsPerSecond, Burst);
            await new TableReader(feed, target.Dms, budget, options.Value, store, time) { History = history, Findings = findings }.RunAsync(ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // Nobody watches any more.
        }
        catch (Exception exception)
        {
            // Of one replication; the others go on. Whoever watches must not take the silence for calm.
            LogFailed(feed.Key.Arn, exception);
            var sentence = "The tables cannot be read: the dashboard itself failed. Open the page again; its own log says why.";
            var operation = store.Current.Find(feed.Key)?.Kind is ReplicationKind.Serverless ? "DescribeReplicationTableStatistics" : "DescribeTableStatistics";
            feed.Publish(feed.Current with { Fault = new DmsFault(FaultKind.Unknown, operation, null, sentence, time.GetUtcNow()) });
        }
        finally
        {
            histories.Close(history);
            await restoring;
        }
    }

    // Beside the first reading, which need not wait for it.
    private async Task RestoreAsync(TableHistory history, CancellationToken cancellationToken)
    {
        try
        {
            history.Restore(await written.ReadTablesAsync(history.Key, time.GetUtcNow() - Past, MostSamples, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Nobody watches any more.
        }
    }

    [LoggerMessage(LogLevel.Error, "Reading the tables of {Arn} failed.")]
    private partial void LogFailed(string arn, Exception exception);
}
