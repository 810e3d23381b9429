using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Polling.Healths;
using DmsDashboard.Polling.MetricReadings;
using DmsDashboard.Polling.Progress;
using DmsDashboard.Store;
using DmsDashboard.Store.History;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Polling;

/// <summary>The process's one poller, whoever watches: a loop for each target.</summary>
internal sealed partial class PollingService(
    AwsTargets targets,
    DmsStore store,
    ActivityStore activity,
    EarlierActions earlier,
    HistoryStore history,
    LoadTables tables,
    MetricSilences silences,
    StageTimes stages,
    HealthFindings healths,
    RefreshSignal signal,
    OrchestratorMessageReader messages,
    Jitter jitter,
    PollMetrics metrics,
    TimeProvider time,
    IOptions<PollingOptions> options,
    IOptions<HealthOptions> health,
    ILogger<PollingService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var unread = targets.All.Select(target => new TargetSnapshot { Target = target.Target, PollInterval = options.Value.FastInterval });
        store.Update(snapshot => snapshot with { Targets = [.. unread] });
        await earlier.TakeUpAsync(stoppingToken);
        foreach (var note in await history.ReadNotesAsync(stoppingToken))
        {
            healths.Restore(note);
            silences.Restore(note);
        }

        store.FirstWatcherCame += Wake;
        try
        {
            await Task.WhenAll(targets.All.Select(target => RunAsync(target, stoppingToken)));
        }
        finally
        {
            store.FirstWatcherCame -= Wake;
        }
    }

    private void Wake()
    {
        foreach (var target in targets.All)
        {
            signal.Raise(target.Target.Name, WakeReasons.FirstWatcher);
        }
    }

    // A bug that one target's data brings out must not end the others' loops, nor its own.
    private async Task RunAsync(AwsTarget target, CancellationToken cancellationToken)
    {
        var poller = new TargetPoller(target, new TargetPollerParts
        {
            Options = options.Value,
            Store = store,
            Activity = activity,
            History = history,
            Tables = tables,
            Silences = silences,
            Stages = stages,
            Healths = healths,
            Limits = health.Value.Limits,
            Signal = signal,
            Messages = messages,
            Jitter = jitter,
            Metrics = metrics,
            Time = time,
            Logger = logger,
        });
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await poller.RunAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogBroken(target.Target.Name, exception);
                await Task.Delay(options.Value.MaxBackoff, time, cancellationToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The poller of {TargetName} met a bug and starts again.")]
    private partial void LogBroken(string targetName, Exception exception);
}
