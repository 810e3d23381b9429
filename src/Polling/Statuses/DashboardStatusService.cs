using DmsDashboard.Model.Statuses;
using DmsDashboard.Store;

namespace DmsDashboard.Polling.Statuses;

/// <summary>Reads how the dashboard itself does, every few seconds while somebody watches; asks nothing of AWS.</summary>
internal sealed partial class DashboardStatusService(
    DashboardStatusStore statuses,
    TargetStatusReader targets,
    ProcessReader process,
    AudienceReader audience,
    DatabaseReader database,
    TimeProvider time,
    ILogger<DashboardStatusService> logger) : BackgroundService
{
    /// <summary>From one reading to the next.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await WaitAsync(stoppingToken);
            Publish();
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (statuses.WatcherCount == 0)
        {
            await statuses.FirstWatcherAsync(cancellationToken);
            return;
        }

        using var timer = new CancellationTokenSource(Interval, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            await statuses.FirstWatcherAsync(either.Token);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The time has come.
        }
    }

    private void Publish()
    {
        try
        {
            statuses.Publish(new DashboardStatus
            {
                At = time.GetUtcNow(),
                CountedSince = targets.CountedSince,
                Targets = targets.Read(),
                Process = process.Read(),
                Audience = audience.Read(),
                Database = database.Read(),
            });
        }
        catch (Exception exception)
        {
            // A look at itself must not end the dashboard: the next one comes.
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "The dashboard's own status could not be read.")]
    private partial void LogFailed(Exception exception);
}
