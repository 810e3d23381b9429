using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Polling.LogTails;

/// <summary>One watched log as far as its tail knows it: what was shown, since when it is lost, and what must be said about that.</summary>
internal sealed class FollowedLog(LogFeed feed, LogReader reader, LogTailOptions options, TimeProvider time)
{
    private readonly SeenEvents _seen = new(options.Overlap);
    private bool _isFilled;
    private LostTail? _lost;
    private string? _faultTold;
    private LogFeedState? _told;

    public LogFeedState State => feed.State;

    /// <summary>Reads what was not seen yet; at first the newest lines.</summary>
    /// <exception cref="DmsServiceException">A call failed.</exception>
    public Task<LogReadings> ReadAsync(LogLocation location, CancellationToken cancellationToken) =>
        reader.ReadAsync(location, _seen.ResumeAt, Limit, cancellationToken);

    /// <summary>Shows what came in by itself.</summary>
    public void Show(LogFeedState state, ImmutableArray<LogEvent> events, bool isSampled = false)
    {
        _seen.Add(events, Now);
        if (!events.IsEmpty || isSampled || state != feed.State)
        {
            feed.Add(new LogAddition(state) { Events = events, After = isSampled ? LogMarks.Sampled(Now) : null });
        }
    }

    /// <summary>Shows what was read, with what came in meanwhile, and says what is to be said about how the lines come in.</summary>
    /// <param name="state">Live or Polling.</param>
    /// <param name="readings">What was read.</param>
    /// <param name="meanwhile">Lines of the tail that are not among them.</param>
    /// <param name="how">The mark for it, set when the lines came in another way before.</param>
    public void ShowRead(LogFeedState state, LogReadings readings, ImmutableArray<LogEvent> meanwhile, LogMark how)
    {
        var before = Before(readings);
        var after = _told == state ? null : how;
        ImmutableArray<LogEvent> events = [.. _seen.NotSeen(readings.Events).Concat(meanwhile).OrderBy(static shown => shown.Timestamp)];
        _seen.StartAfter(readings.CompleteFrom ?? DateTimeOffset.MinValue);
        _seen.Add(events, Now);
        (_isFilled, _lost, _faultTold, _told) = (true, null, null, state);
        if (state != feed.State || before is not null || after is not null || !events.IsEmpty)
        {
            feed.Add(new LogAddition(state) { Before = before, Events = events, After = after });
        }
    }

    /// <summary>The lines in between could not be read, while new ones come in.</summary>
    public void ShowUnread(LogFeedState state, DmsFault fault, ImmutableArray<LogEvent> meanwhile)
    {
        _seen.Add(meanwhile, Now);
        feed.Add(new LogAddition(state) { Before = LogMarks.Gap(_lost, fault.Sentence, Now), Events = meanwhile });
        (_isFilled, _lost) = (true, null);
    }

    /// <summary>Lines stopped coming, and are tried for again.</summary>
    public void Lose(DmsFault fault)
    {
        NoteLoss(fault);
        Show(LogFeedState.Reconnecting, []);
    }

    /// <summary>Nothing can be read; says why, once for each reason.</summary>
    public void GiveUp(DmsFault fault)
    {
        NoteLoss(fault);
        if (_faultTold == fault.Sentence)
        {
            Show(LogFeedState.Unavailable, []);
            return;
        }

        _faultTold = fault.Sentence;
        feed.Add(new LogAddition(LogFeedState.Unavailable) { After = LogMarks.Fault(fault.Sentence, Now) });
    }

    // The first such moment counts until lines come again.
    private void NoteLoss(DmsFault fault) => _lost ??= _isFilled ? new LostTail(Now, fault.Sentence) : null;

    private DateTimeOffset Now => time.GetUtcNow();

    private int Limit => _seen.ResumeAt is null ? options.BackfillEvents : options.RefillEvents;

    private LogMark? Before(LogReadings readings) => readings.CompleteFrom is not null
        ? _isFilled ? LogMarks.Gap(_lost, LogMarks.TooMany(Limit), Now) : LogMarks.Older(Limit, readings.Events is [var oldest, ..] ? oldest.Timestamp : Now)
        : _lost is not null ? LogMarks.Reconnected(_lost, Now) : null;
}
