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
    private bool _isUnread;
    private LostTail? _lost;
    private string? _faultTold;
    private LogFeedState? _told;

    public LogFeedState State => feed.State;

    /// <summary>False while a reading would have to wait for those of other logs.</summary>
    public bool MayReadAtOnce => reader.MayReadAtOnce;

    /// <summary>Reads what was not seen yet; at first the newest lines.</summary>
    /// <param name="location">Where.</param>
    /// <param name="since">Where all older ones were seen; null where that is not known.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DmsServiceException">A call failed.</exception>
    public Task<LogFill> ReadAsync(LogLocation location, DateTimeOffset? since, CancellationToken cancellationToken) =>
        reader.ReadAsync(location, _seen, since, cancellationToken);

    /// <summary>Shows what came in by itself, and a mark after it.</summary>
    public void Show(LogFeedState state, ImmutableArray<LogEvent> events, LogMark? after = null)
    {
        _seen.Add(events, Now);
        if (!events.IsEmpty || after is not null || state != feed.State)
        {
            feed.Add(new LogAddition(state) { Events = events, After = after });
        }
    }

    /// <summary>Shows what was read, and says what is to be said about how the lines come in.</summary>
    /// <param name="state">Live or Polling.</param>
    /// <param name="fill">What was read.</param>
    /// <param name="how">The mark for it, set when the lines came in another way before.</param>
    /// <param name="again">The mark when they came in this way before and none is missing; null for none.</param>
    public void ShowRead(LogFeedState state, LogFill fill, LogMark how, LogMark? again = null)
    {
        var isAllSeen = _seen.Release();
        // Where there was no room to remember what came meanwhile, the mark that tells of missing lines stands.
        var before = !_isUnread || fill.CompleteFrom is not null ? Before(fill) : isAllSeen ? LogMarks.ReadLate(Now) : null;
        var after = _told != state ? how : before is null ? again : null;
        _seen.StartAfter(fill.CompleteFrom ?? DateTimeOffset.MinValue);
        _seen.Add(fill.Events, Now);
        (_isFilled, _isUnread, _lost, _faultTold, _told) = (true, false, null, null, state);
        if (state != feed.State || before is not null || after is not null || !fill.Events.IsEmpty)
        {
            feed.Add(new LogAddition(state) { Before = before, Events = fill.Events, After = after });
        }
    }

    /// <summary>What is missing could not be read, while new lines come in; says why, once for each reason. It is to be tried for again.</summary>
    public void ShowUnread(LogFeedState state, DmsFault fault, LogMark how)
    {
        var before = _faultTold == fault.Sentence ? null : LogMarks.Unread(_lost, fault, Now);
        var after = _told == state ? null : how;
        if (!_isUnread)
        {
            _seen.Hold();
        }

        (_isUnread, _faultTold, _told) = (true, fault.Sentence, state);
        if (state != feed.State || before is not null || after is not null)
        {
            feed.Add(new LogAddition(state) { Before = before, After = after });
        }
    }

    /// <summary>Lines stopped coming, and are tried for again.</summary>
    public void Lose(DmsFault fault)
    {
        NoteLoss(fault);
        Show(LogFeedState.Reconnecting, []);
    }

    /// <summary>Nothing can be read; says why, once for each reason.</summary>
    public void GiveUp(LogFeedState state, string sentence)
    {
        NoteLoss(new LostTail(Now, sentence));
        if (_faultTold == sentence)
        {
            Show(state, []);
            return;
        }

        _faultTold = sentence;
        feed.Add(new LogAddition(state) { After = LogMarks.Fault(sentence, Now) });
    }

    private void NoteLoss(DmsFault fault) => NoteLoss(new LostTail(Now, fault.Sentence));

    // The first such moment counts until lines come again.
    private void NoteLoss(LostTail lost) => _lost ??= _isFilled ? lost : null;

    private DateTimeOffset Now => time.GetUtcNow();

    private LogMark? Before(LogFill fill) => fill.CompleteFrom is not null
        ? _isFilled ? LogMarks.Gap(_lost, LogMarks.TooMany(options.RefillEvents), Now) : LogMarks.Older(options.BackfillEvents, fill.Events is [var oldest, ..] ? oldest.Timestamp : Now)
        : _lost is not null ? LogMarks.Reconnected(_lost, Now) : null;
}
