using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Polling.ConnectionReadings;

/// <summary>Runs one reader of connections for each target; where nobody looks and nothing is tested it reads nothing.</summary>
internal sealed partial class ConnectionReadingService(
    ConnectionsStore connections,
    ActivityStore activity,
    AwsTargets targets,
    IOptions<ConnectionsOptions> options,
    TimeProvider time,
    ILogger<ConnectionReadingService> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(targets.All.Select(target => RunAsync(target, stoppingToken)));

    // A bug that one target's data brings out must not end the others' readers, nor its own.
    private async Task RunAsync(AwsTarget target, CancellationToken stoppingToken)
    {
        var feed = connections.FeedOf(target.Target.Name);
        var reader = new ConnectionReader(target, feed, activity, options.Value, time);
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
                LogBroken(target.Target.Name, exception);
                var sentence = "The connections cannot be read: the dashboard itself failed. Its own log says why.";
                feed.Update(snapshot => snapshot with { Fault = new DmsFault(FaultKind.Unknown, "DescribeConnections", null, sentence, time.GetUtcNow()) });
                await Task.Delay(options.Value.MaxBackoff, time, stoppingToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The reader of the connections of {TargetName} met a bug and starts again.")]
    private partial void LogBroken(string targetName, Exception exception);
}
