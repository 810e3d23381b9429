namespace DmsDashboard.Store.History;

/// <summary>Writes down how full loads and start-ups go, one transaction a poll, and thins what grows old. Beside the polls: none waits for it.</summary>
internal sealed partial class HistoryKeeper(
    DmsStore store,
    HistoryStore history,
    TableHistories tables,
    MetricHistories metrics,
    HealthNotes notes,
    StageTimes stages,
    TimeProvider time,
    ILogger<HistoryKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenThinnings = TimeSpan.FromMinutes(10);

    private readonly StageWatch _stageWatch = new();
    private readonly LoadWatch _loadWatch = new();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(GuardAsync(WriteAsync, stoppingToken), GuardAsync(ThinAsync, stoppingToken));

    private async Task GuardAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The process ends.
        }
        catch (Exception exception)
        {
            // Else the whole dashboard would end for its drawings.
            LogBroken(exception);
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        stages.Add(await history.ReadStagesAsync(cancellationToken));
        await foreach (var snapshot in store.WatchQuietlyAsync(cancellationToken))
        {
            var ended = _stageWatch.Read(snapshot);
            stages.Add(ended);
            await history.WriteAsync(
                new HistoryBatch { Loads = _loadWatch.Read(snapshot), Stages = ended, Tables = tables.TakeUnwritten(), Metrics = metrics.TakeUnwritten(), Notes = notes.TakeUnwritten() },
                cancellationToken);
        }
    }

    private async Task ThinAsync(CancellationToken cancellationToken)
    {
        var thinned = DateTimeOffset.UnixEpoch + TimeSpan.FromDays(365);
        while (true)
        {
            // First of all: a start that fails, for a port that is taken, closes the database at once and must not meet a write.
            await Task.Delay(BetweenThinnings, time, cancellationToken);
            var now = time.GetUtcNow();
            int? count;
            do
            {
                count = await history.ThinAsync(thinned, cancellationToken);
            }
            while (count > 0);

            // What failed is looked at again the next time.
            thinned = count is null ? thinned : now - BetweenThinnings;
            await history.PruneSubjectsAsync(cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "The history of progress is not kept any more until the next start.")]
    private partial void LogBroken(Exception exception);
}
