using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Polling.LogTails;

/// <summary>Follows each log that is watched, from its first watcher's coming to its last one's leaving.</summary>
public sealed partial class LogTailService(
    LogStore logs,
    DmsStore store,
    AwsTargets targets,
    LiveTailSeats seats,
    IOptions<LogTailOptions> options,
    TimeProvider time,
    ILogger<LogTailService> logger) : BackgroundService
{
    private readonly GroupTails _groups = new(options.Value, targets, seats, time, logger);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var tails = new List<Task>();
        try
        {
            await foreach (var feed in logs.OpenedAsync(stoppingToken))
            {
                tails.RemoveAll(static tail => tail.IsCompleted);
                tails.Add(FollowAsync(feed, stoppingToken));
            }
        }
        finally
        {
            await Task.WhenAll(tails);
        }
    }

    private async Task FollowAsync(LogFeed feed, CancellationToken stoppingToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, feed.Unwatched);
        try
        {
            var target = targets.Get(feed.Source.TargetName);
            await new LogTail(feed, target.Logs, _groups, store, options.Value, time).RunAsync(ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // Nobody watches any more.
        }
        catch (Exception exception)
        {
            // Of one log; the others go on. Whoever watches must not take the silence for calm.
            LogFailed(feed.Source.Arn ?? feed.Source.LogGroupName, exception);
            var mark = LogMarks.Fault("The log cannot be followed: the dashboard itself failed. Open the page again; its own log says why.", time.GetUtcNow());
            feed.Add(new LogAddition(LogFeedState.Unavailable) { After = mark });
        }
    }

    [LoggerMessage(LogLevel.Error, "Following the log of {Source} failed.")]
    private partial void LogFailed(string? source, Exception exception);
}
