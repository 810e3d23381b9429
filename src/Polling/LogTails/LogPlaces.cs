using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Polling.LogTails;

/// <summary>Finds out where the lines of a source are.</summary>
internal sealed class LogPlaces(FollowedLog log, LogSource source, LogsService logs, DmsStore store, LogTailOptions options, TimeProvider time)
{
    /// <summary>Null while too little is known: a task's group is named by its settings or its instance, and a group's ARN needs the account, which any resource of DMS tells.</summary>
    public static LogLocation? Find(LogSource source, DmsSnapshot snapshot) => source.Key is { } key
        ? LogLocation.Find(key.Arn, snapshot.Find(key))
        : snapshot.Targets.FirstOrDefault(target => target.Target.Name == source.TargetName)?.Entries is [var any, ..]
            ? LogLocation.OfGroupBeside(any.Arn, source.LogGroupName!)
            : null;

    /// <summary>The place, once it is known; says so while it is not.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<LogLocation> LocateAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if ((Find(source, store.Current) ?? await AskAsync(cancellationToken)) is { } place)
            {
                return place;
            }

            await WaitAsync(cancellationToken);
        }
    }

    private async Task<LogLocation?> AskAsync(CancellationToken cancellationToken)
    {
        if (source.LogGroupName is not { } name)
        {
            log.Show(LogFeedState.NoLogGroup, []);
            return null;
        }

        try
        {
            if (await logs.FindLogGroupArnAsync(name, cancellationToken) is { } arn)
            {
                return LogLocation.OfGroup(name, arn);
            }

            log.GiveUp(LogFeedState.NoLogGroup, LogMarks.NoLogGroup(name));
        }
        catch (DmsServiceException exception)
        {
            log.GiveUp(LogFeedState.Unavailable, exception.Fault.Sentence);
        }

        return null;
    }

    // Until the snapshot tells it, or for a while.
    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.NoLogGroupRetry, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await foreach (var snapshot in store.WatchAsync(either.Token))
            {
                if (Find(source, snapshot) is not null)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It is time to ask again.
        }
    }
}
