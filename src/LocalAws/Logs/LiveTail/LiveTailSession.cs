using System.Threading.Channels;

namespace DmsDashboard.LocalAws.Logs.LiveTail;

/// <summary>One open session: gathers what is ingested, frames it once a second, and holds back ten frames for a slow client before the oldest go.</summary>
internal sealed class LiveTailSession : IDisposable
{
    /// <summary>Updates that wait for a slow client (model documentation of StartLiveTail).</summary>
    public const int MaxWaitingUpdates = 10;

    private static readonly TimeSpan UpdateInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxDuration = TimeSpan.FromHours(3);

    private readonly LiveTailSample _sample = new();

    // Not disposed, which it does not need without a timer: a test may cut a session that ends at the same moment.
    private readonly CancellationTokenSource _cut = new();
    private readonly LiveTailSessions _sessions;
    private readonly LiveTailRequest _request;
    private readonly TimeProvider _time;
    private readonly string _requestId;

    private readonly Channel<byte[]> _frames = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MaxWaitingUpdates)
    {
        FullMode = BoundedChannelFullMode.DropOldest,
        SingleReader = true
    });

    public LiveTailSession(LiveTailSessions sessions, LiveTailRequest request, string requestId, TimeProvider time) =>
        (_sessions, _request, _requestId, _time) = (sessions, request, requestId, time);

    /// <summary>Ended by <see cref="Cut"/>: the connection is to be broken, not closed in order.</summary>
    public bool IsCut => _cut.IsCancellationRequested;

    /// <summary>Takes an event that the session's request matches; leaves others.</summary>
    public void Offer(IngestedLogEvent ingested)
    {
        if (_request.Matches(ingested))
        {
            _sample.Add(ingested);
        }
    }

    /// <summary>Ends the session without a word.</summary>
    public void Cut() => _cut.Cancel();

    /// <summary>Sends a frame of a test's making after those that wait; the last one ends the session in order.</summary>
    public void Inject(byte[] frame, bool last)
    {
        _frames.Writer.TryWrite(frame);
        if (last)
        {
            _frames.Writer.TryComplete();
        }
    }

    /// <summary>Sends frames until three hours have passed, the session is cut or the client is gone.</summary>
    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public async Task RunAsync(Func<ReadOnlyMemory<byte>, CancellationToken, Task> send, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _cut.Token);
        var started = _time.GetTimestamp();

        // Armed before the client hears of the session, so that its first second begins there. A timer of its own,
        // because updates go on being framed (and dropped) while a slow client holds up the loop below.
        await using var timer = _time.CreateTimer(_ => FrameUpdate(started), null, UpdateInterval, UpdateInterval);
        try
        {
            await send(LiveTailFrames.InitialResponse(), ending.Token);
            await send(LiveTailFrames.SessionStart(Guid.NewGuid().ToString(), _requestId, _request), ending.Token);
            await foreach (var frame in _frames.Reader.ReadAllAsync(ending.Token))
            {
                await send(frame, ending.Token);
            }
        }
        catch (OperationCanceledException) when (IsCut)
        {
            // The caller of Cut wants no last word.
        }
    }

    public void Dispose() => _sessions.Remove(this);

    private void FrameUpdate(long started)
    {
        var (events, sampled) = _sample.Take();
        Inject(LiveTailFrames.SessionUpdate(_request, events, sampled), last: false);
        if (_time.GetElapsedTime(started) >= MaxDuration)
        {
            Inject(LiveTailFrames.Exception("SessionTimeoutException", "The Live Tail session has timed out after 3 hours."), last: true);
        }
    }
}
