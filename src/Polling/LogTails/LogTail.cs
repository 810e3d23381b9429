using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Polling.LogTails;

/// <summary>Fills the log of one replication while it is watched: by a live tail, by polling where that is refused, and by what was missed after a break.</summary>
internal sealed class LogTail(LogFeed feed, LogsService logs, LogTailOptions options, DmsStore store, LiveTailSeats seats, TimeProvider time)
{
    // A tail that cannot be kept up so often in a row is replaced by polling for a while.
    private const int FailuresBeforePolling = 3;

    private static readonly TimeSpan LostRetry = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);

    private readonly FollowedLog _log = new(feed, new LogReader(logs), options, time);
    private int _failures;

    /// <summary>Runs until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var entry = feed.Source.Key is { } key ? store.Current.Find(key) : null;
            if (LogPlaces.Find(feed.Source, store.Current) is not { } location)
            {
                await WaitForLogGroupAsync(entry?.Replication.Status, cancellationToken);
                continue;
            }

            var end = await OpenAsync(location, cancellationToken);
            _failures = end.WasSteady ? 0 : _failures + 1;
            await (end switch
            {
                { Kind: TailEndKind.HandedOver } => Task.CompletedTask,
                { Kind: TailEndKind.NoLogGroup } => WaitForLogGroupAsync(entry?.Replication.Status, cancellationToken),
                { Kind: TailEndKind.Refused } => PollAsync(location, end.Fault!, options.LiveTailRetry, entry?.Replication.Status, cancellationToken),
                _ => RecoverAsync(location, end, entry?.Replication.Status, cancellationToken),
            });
        }
    }

    private async Task<TailEnd> OpenAsync(LogLocation location, CancellationToken cancellationToken)
    {
        using var seat = seats.TryTake(feed.Source.TargetName);
        return seat is null
            ? new TailEnd(TailEndKind.Refused, NoSeat())
            : await new LiveTailSession(_log, logs, options, time).RunAsync(location, cancellationToken);
    }

    private async Task RecoverAsync(LogLocation location, TailEnd end, ReplicationStatus? status, CancellationToken cancellationToken)
    {
        // A try that failed while lines are polled, or while nothing can be read, changes nothing.
        if (_log.State is LogFeedState.Live or LogFeedState.Opening)
        {
            _log.Lose(end.Fault!);
        }

        // Polling goes on where it works; else every third time, as what comes back should come back as a live tail.
        if (_log.State is LogFeedState.Polling || (_failures > 0 && _failures % FailuresBeforePolling == 0))
        {
            await PollAsync(location, end.Fault!, LostRetry, status, cancellationToken);
        }
        else if (_failures > 0)
        {
            await BackOffAsync(cancellationToken);
        }
    }

    private async Task PollAsync(LogLocation location, DmsFault why, TimeSpan duration, ReplicationStatus? status, CancellationToken cancellationToken)
    {
        try
        {
            await new LogPoll(_log, options, time).RunAsync(location, why, duration, cancellationToken);
        }
        catch (DmsServiceException exception) when (exception.Fault.Kind is FaultKind.NotFound)
        {
            await WaitForLogGroupAsync(status, cancellationToken);
        }
        catch (DmsServiceException exception)
        {
            _log.GiveUp(exception.Fault);
            await BackOffAsync(cancellationToken);
        }
    }

    /// <summary>Waits until the replication has another Status than it had, or for a while.</summary>
    private async Task WaitForLogGroupAsync(ReplicationStatus? status, CancellationToken cancellationToken)
    {
        _failures = 0;
        _log.Show(LogFeedState.NoLogGroup, []);
        using var timeout = new CancellationTokenSource(options.NoLogGroupRetry, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await foreach (var snapshot in store.WatchAsync(either.Token))
            {
                if (feed.Source.Key is { } key && snapshot.Find(key)?.Replication.Status != status)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It is time to look again.
        }
    }

    private Task BackOffAsync(CancellationToken cancellationToken)
    {
        var wait = FirstBackoff * Math.Pow(2, Math.Min(_failures - 1, 16));
        return Task.Delay(wait < options.MaxBackoff ? wait : options.MaxBackoff, time, cancellationToken);
    }

    private DmsFault NoSeat() => new(
        FaultKind.InvalidState,
        "StartLiveTail",
        null,
        $"the dashboard has {seats.Seats} live tails of this target open already (setting Logs:MaxLiveTails).",
        time.GetUtcNow());
}
