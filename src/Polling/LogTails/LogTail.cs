using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Polling.LogTails;

/// <summary>Keeps one watched log in the live tail of its group, wherever that is: the settings may name another group than DMS's own once they are known.</summary>
internal sealed class LogTail(LogFeed feed, LogsService logs, GroupTails groups, DmsStore store, LogTailOptions options, TimeProvider time)
{
    private readonly FollowedLog _log = new(feed, new LogReader(logs, groups.ReadsOf(feed.Source.TargetName), options), options, time);

    /// <summary>Runs until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var location = await new LogPlaces(_log, feed.Source, logs, store, options, time).LocateAsync(cancellationToken);
            await using var share = groups.Join(feed.Source.TargetName, location, logs);
            using var moving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var watching = WatchPlaceAsync(location, share, moving);
            try
            {
                await new SharedLog(_log, location, share, options, time).RunAsync(moving.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // It is somewhere else now.
            }
            finally
            {
                await moving.CancelAsync();
                await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // A new Status is a reason to look for the log group at once: it appears with the first run.
    private async Task WatchPlaceAsync(LogLocation location, GroupShare share, CancellationTokenSource moving)
    {
        if (feed.Source.Key is not { } key)
        {
            return;
        }

        ReplicationStatus? status = null;
        await foreach (var snapshot in store.WatchAsync(moving.Token))
        {
            if (LogPlaces.Find(feed.Source, snapshot) is { } now && now != location)
            {
                await moving.CancelAsync();
                return;
            }

            var seen = snapshot.Find(key)?.Replication.Status;
            if (status is not null && seen != status)
            {
                share.Hurry();
            }

            status = seen;
        }
    }
}
