using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Store;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Alerts;

/// <summary>Watches the metrics of what runs, so that they are read though nobody looks at them. Only where that was asked for: each reading is billed.</summary>
internal sealed class MetricWatcher(DmsStore store, MetricsStore metrics, IOptions<AlertsOptions> options) : BackgroundService
{
    // Datapoints of five minutes, which are read every five minutes.
    private static readonly MetricRange Range = MetricRange.Find("12h")!;

    private readonly Dictionary<MetricsKey, (CancellationTokenSource End, Task Watch)> _watches = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.ReadMetrics)
        {
            return;
        }

        try
        {
            // Not counted as one who looks: the poller would hurry for it.
            await foreach (var snapshot in store.WatchQuietlyAsync(stoppingToken))
            {
                await FollowAsync(snapshot);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends.
        }
        finally
        {
            await FollowAsync(DmsSnapshot.Empty);
        }
    }

    private async Task FollowAsync(DmsSnapshot snapshot)
    {
        var wanted = snapshot.Entries
            .Where(static entry => entry.Replication.Status.Is(ReplicationStatus.Running))
            .Select(static entry => MetricSubject.Of(entry) is { } subject ? new MetricsKey(entry.Target.Name, subject, Range) : null)
            .OfType<MetricsKey>()
            .Take(options.Value.ReadMetricsOfMost)
            .ToHashSet();
        foreach (var key in _watches.Keys.Where(key => !wanted.Contains(key)).ToList())
        {
            _watches.Remove(key, out var ended);
            await ended.End.CancelAsync();
            await ended.Watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ended.End.Dispose();
        }

        foreach (var key in wanted.Where(key => !_watches.ContainsKey(key)))
        {
            var end = new CancellationTokenSource();
            _watches[key] = (end, WatchAsync(key, end.Token));
        }
    }

    private async Task WatchAsync(MetricsKey key, CancellationToken cancellationToken)
    {
        await foreach (var _ in metrics.WatchAsync(key, cancellationToken))
        {
            // The rules look at what the store has when a poll comes: the watch alone makes it be read.
        }
    }
}
