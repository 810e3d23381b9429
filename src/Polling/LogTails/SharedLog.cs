using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>
/// Fills one log from its share in a live tail, by reading what was before it and in its gaps, and by polling while there is none. The tail is
/// open before the older lines are read, so that none falls between; what comes both ways is shown once.
/// </summary>
internal sealed class SharedLog(FollowedLog log, LogLocation location, GroupShare share, LogTailOptions options, TimeProvider time)
{
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);

    // What was taken in before a reading has come when the tail has told so many seconds more, a hand-over's twice: by its own count, as lines may wait here.
    private const int OverlapUpdates = 120;

    private readonly TailOverlap _overlap = new();
    private readonly TailSamples _samples = new(time);
    private DmsFault? _pollingFor;
    private TimeSpan _untilPoll;
    private int _failedPolls;
    private DateTimeOffset? _fillAt;
    private int _failedFills;

    // The tail may be open at CloudWatch while it is still polled here: it brings what the last polls read, too.
    private ImmutableArray<LogEvent> _polled = [];
    private ImmutableArray<LogEvent> _polledBefore = [];

    /// <summary>Runs until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await NextAsync(cancellationToken) is { } word)
            {
                await TakeAsync(word, cancellationToken);
            }
            else if (_pollingFor is { } why)
            {
                await PollAsync(why, cancellationToken);
            }
            else if (_fillAt is not null)
            {
                await FillAsync(null, cancellationToken);
            }
            else
            {
                await ReadRestAsync(cancellationToken);
            }
        }
    }

    private TimeSpan? UntilFill => _fillAt is not { } at ? null : at > time.GetUtcNow() ? at - time.GetUtcNow() : TimeSpan.Zero;

    // Null when it is time to poll, to read what could not be read before, or what a sample left out.
    private async Task<TailWord?> NextAsync(CancellationToken cancellationToken)
    {
        var wait = _pollingFor is not null ? _untilPoll : UntilFill is { } fill && !(_samples.UntilReading < fill) ? fill : _samples.UntilReading;
        if (wait is not { } known)
        {
            return await share.Inbox.TakeAsync(cancellationToken);
        }

        using var due = new CancellationTokenSource(known, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, due.Token);
        try
        {
            return await share.Inbox.TakeAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task TakeAsync(TailWord word, CancellationToken cancellationToken)
    {
        if (word.Kind is not (TailWordKind.Lines or TailWordKind.HandedOver))
        {
            // What is missing is read with all else once it is open again.
            _samples.NoteRead();
            _fillAt = null;
        }

        switch (word.Kind)
        {
            case TailWordKind.Opened:
                await FillAsync(word.Fault, cancellationToken);
                break;
            case TailWordKind.Lines:
                ShowLines(word);
                break;
            case TailWordKind.HandedOver:
                log.Show(LogFeedState.Live, [], LogMarks.HandedOver(time.GetUtcNow()));
                break;
            case TailWordKind.Overrun:
                log.Lose(LogMarks.Overrun(time.GetUtcNow()));
                await FillAsync(null, cancellationToken);
                break;
            case TailWordKind.NoLogGroup:
                _pollingFor = null;
                MissGroup();
                break;
            case TailWordKind.Refused:
                BeginPolling(word.Fault!);
                break;
            case TailWordKind.Lost:
                Lose(word);
                break;
        }
    }

    private async Task FillAsync(DmsFault? reopenedFor, CancellationToken cancellationToken)
    {
        (_pollingFor, _failedPolls) = (null, 0);
        _overlap.Add(_polledBefore.AddRange(_polled), share.Inbox.Update + OverlapUpdates);
        (_polledBefore, _polled) = ([], []);
        var now = time.GetUtcNow();
        try
        {
            var fill = await log.ReadAsync(location, null, cancellationToken);
            _overlap.Add(fill.Events, share.Inbox.Update + OverlapUpdates);
            log.ShowRead(LogFeedState.Live, fill, LogMarks.Live(now), reopenedFor is null ? null : LogMarks.Reopened(reopenedFor, now));
            (_fillAt, _failedFills) = (null, 0);
            _samples.NoteRead();
        }
        catch (DmsServiceException exception)
        {
            log.ShowUnread(LogFeedState.Live, exception.Fault, LogMarks.Live(now));
            _fillAt = time.GetUtcNow() + Backoff(++_failedFills);
            if (_samples.UntilReading is not null)
            {
                _samples.NoteFailure();
            }
        }
    }

    private void ShowLines(TailWord word)
    {
        var now = time.GetUtcNow();
        var events = _overlap.NotRead(word.Events, word.Update);
        var mark = word.IsSampled && _samples.Begin() ? LogMarks.Sampled(now) : null;
        log.Show(LogFeedState.Live, [.. events.OrderBy(static shown => shown.Timestamp)], mark);
    }

    // The group's other streams count towards the 500 a second too: a task must not lose lines for the noise of its neighbour.
    private async Task ReadRestAsync(CancellationToken cancellationToken)
    {
        if (!log.MayReadAtOnce)
        {
            // What comes meanwhile must not wait with it for other logs' readings.
            _samples.Postpone();
            return;
        }

        try
        {
            var fill = await log.ReadAsync(location, _samples.From, cancellationToken);
            _overlap.Add(fill.Events, share.Inbox.Update + OverlapUpdates);
            log.ShowRead(LogFeedState.Live, fill, LogMarks.Live(time.GetUtcNow()));
            _samples.NoteRead();
        }
        catch (DmsServiceException exception)
        {
            log.ShowUnread(LogFeedState.Live, exception.Fault, LogMarks.Live(time.GetUtcNow()));
            _samples.NoteFailure();
        }
    }

    // A try that failed while lines are polled, or while nothing can be read, changes nothing.
    private void Lose(TailWord word)
    {
        if (log.State is LogFeedState.Live or LogFeedState.Opening)
        {
            log.Lose(word.Fault!);
        }

        if (word.MayPoll)
        {
            BeginPolling(word.Fault!);
        }
    }

    private void MissGroup()
    {
        if (location.IsWholeGroup)
        {
            log.GiveUp(LogFeedState.NoLogGroup, LogMarks.NoLogGroup(location.LogGroupName));
        }
        else
        {
            log.Show(LogFeedState.NoLogGroup, []);
        }
    }

    private void BeginPolling(DmsFault why)
    {
        _untilPoll = _pollingFor is null ? TimeSpan.Zero : _untilPoll;
        _pollingFor = why;
    }

    private async Task PollAsync(DmsFault why, CancellationToken cancellationToken)
    {
        try
        {
            var fill = await log.ReadAsync(location, null, cancellationToken);
            (_polledBefore, _polled) = (_polled, fill.Events);
            log.ShowRead(LogFeedState.Polling, fill, LogMarks.Polling(why, options.PollInterval, time.GetUtcNow()));
            if (_failedPolls > 0)
            {
                // What answers again may have a live tail again.
                share.Hurry();
            }

            (_failedPolls, _untilPoll) = (0, options.PollInterval);
        }
        catch (DmsServiceException exception) when (exception.Fault.Kind is FaultKind.NotFound)
        {
            (_failedPolls, _untilPoll) = (0, options.NoLogGroupRetry);
            MissGroup();
        }
        catch (DmsServiceException exception)
        {
            _untilPoll = Backoff(++_failedPolls);
            log.GiveUp(LogFeedState.Unavailable, exception.Fault.Sentence);
        }
    }

    private TimeSpan Backoff(int failures)
    {
        var wait = FirstBackoff * Math.Pow(2, Math.Min(failures - 1, 16));
        return wait < options.MaxBackoff ? wait : options.MaxBackoff;
    }
}
