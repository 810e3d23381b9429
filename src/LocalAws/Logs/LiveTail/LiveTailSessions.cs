using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace DmsDashboard.LocalAws.Logs.LiveTail;

/// <summary>The account's open live tails, and what tests may do to them.</summary>
public sealed class LiveTailSessions
{
    /// <summary>The most sessions that are open at once (quota L-D6990B80).</summary>
    public const int MaxSessions = 15;

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private ImmutableArray<LiveTailSession> _open = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal LiveTailSessions(TimeProvider time) => _time = time;

    /// <summary>How many sessions are open.</summary>
    public int OpenCount => Open.Length;

    private ImmutableArray<LiveTailSession> Open
    {
        get
        {
            lock (_lock)
            {
                return _open;
            }
        }
    }

    /// <summary>Waits until so many sessions are open: a client's end reaches the endpoint a little later.</summary>
    public async Task WaitForOpenCountAsync(int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_open.Length == count)
                {
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Breaks the connections of all open sessions, without a frame that says so; says how many.</summary>
    public int CutTails() => ForEach(static session => session.Cut());

    /// <summary>Breaks the connection of the session that was opened first; false when none is open.</summary>
    public bool CutOldestTail()
    {
        var oldest = Open is [var first, ..] ? first : null;
        oldest?.Cut();
        return oldest is not null;
    }

    /// <summary>Sends an event of any type, an unknown one for instance, to all open sessions; says to how many.</summary>
    public int InjectEvent(string eventType, JsonObject payload)
    {
        var frame = LiveTailFrames.Event(eventType, payload);

        return ForEach(session => session.Inject(frame, last: false));
    }

    /// <summary>Ends all open sessions by an exception frame, e.g. <c>SessionStreamingException</c>; says how many.</summary>
    public int InjectException(string exceptionType, string message)
    {
        var frame = LiveTailFrames.Exception(exceptionType, message);

        return ForEach(session => session.Inject(frame, last: true));
    }

    /// <summary>Opens a session, which hears of every event from here on; disposing it closes it.</summary>
    /// <exception cref="Wire.AwsFaultException">LimitExceededException: 15 are open.</exception>
    internal LiveTailSession Start(LiveTailRequest request, string requestId)
    {
        var session = new LiveTailSession(this, request, requestId, _time);
        lock (_lock)
        {
            if (_open.Length < MaxSessions)
            {
                Change(_open.Add(session));
                return session;
            }
        }

        throw LogsFault.LimitExceeded($"The account has {MaxSessions} concurrent Live Tail sessions, which is its limit.");
    }

    internal void Offer(IngestedLogEvent ingested)
    {
        foreach (var session in Open)
        {
            session.Offer(ingested);
        }
    }

    internal void Remove(LiveTailSession session)
    {
        lock (_lock)
        {
            Change(_open.Remove(session));
        }
    }

    // Called under the lock.
    private void Change(ImmutableArray<LiveTailSession> open)
    {
        _open = open;
        _changed.SetResult();
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private int ForEach(Action<LiveTailSession> act)
    {
        var open = Open;
        foreach (var session in open)
        {
            act(session);
        }

        return open.Length;
    }
}
