using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Polling.Healths;
using DmsDashboard.Store;
using DmsDashboard.Store.History;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Polling.MetricReadings;

/// <summary>Runs one reader of metrics for each target; it asks nothing while nobody watches.</summary>
internal sealed partial class MetricReadingService(
    AwsTargets targets,
    MetricsStore metrics,
    HistoryStore written,
    MetricHistories histories,
    MetricSilences silences,
    HealthFindings findings,
    IOptions<MetricsOptions> options,
    IOptions<HealthOptions> health,
    TimeProvider time,
    ILogger<MetricReadingService> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(targets.All.Select(target => RunAsync(target, stoppingToken)));

    private async Task RunAsync(AwsTarget target, CancellationToken stoppingToken)
    {
        var reader = new MetricReader(target, metrics, options.Value, time) { Written = written, Histories = histories, Silences = silences, Findings = findings, Limits = health.Value.Limits };
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await reader.RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // Of one target; the others go on. Whoever watches must not take the silence for calm.
                LogFailed(target.Target.Name, exception);
                Fail(target.Target.Name);
                await Task.Delay(options.Value.MaxBackoff, time, stoppingToken);
            }
        }
    }

    private void Fail(string targetName)
    {
        var now = time.GetUtcNow();
        var fault = new DmsFault(FaultKind.Unknown, "GetMetricData", null, "The metrics cannot be read: the dashboard itself failed. Its own log says why; it tries again by itself.", now);
        foreach (var feed in metrics.FeedsOf(targetName))
        {
            feed.Update(known => known with { Fault = fault, NextAt = now + options.Value.MaxBackoff });
        }
    }

    [LoggerMessage(LogLevel.Error, "Reading the metrics of {TargetName} failed.")]
    private partial void LogFailed(string targetName, Exception exception);
}
