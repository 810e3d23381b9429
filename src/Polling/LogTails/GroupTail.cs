using System.Collections.Immutable;
using System.Threading.Channels;
using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>
/// The one live tail of a log group, kept open while any log shares it. It takes in the whole group, never some streams only: whoever comes later
/// needs no second session then, and the tasks of an instance are told apart here.
/// </summary>
internal sealed class GroupTail(string targetName, LogLocation location, LogsService logs, LiveTailSeats seats, LogTailOptions options, TimeProvider time)
{
    // A tail that cannot be opened so often in a row is replaced by polling for a while.
    private const int FailuresBeforePolling = 3;

    // One that was closed to make room for the next is counted for seconds at most.
    private const int MostTriesAfterHandOver = 3;

    private static readonly TimeSpan LostRetry = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Channel<bool> _hurry = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private ImmutableArray<TailInbox> _inboxes = [];
    private TailWord? _present;
    private Exception? _failure;
    private int _failures;
    private int _triesAfterHandOver;
    private long _updates;

    /// <summary>Tells one more log, at first how things are.</summary>
    public void Join(TailInbox inbox)
    {
        lock (_gate)
        {
            _inboxes = _inboxes.Add(inbox);
            if (_failure is not null)
            {
                inbox.Fail(_failure);
            }
            else if (_present is not null)
            {
                inbox.Put(_present with { Update = _updates });
            }
        }
    }

    public void Leave(TailInbox inbox)
    {
        lock (_gate)
        {
            _inboxes = _inboxes.Remove(inbox);
        }
    }

    /// <summary>Ends the wait for the next try: there is reason to think that it would not be in vain.</summary>
    public void Hurry() => _hurry.Writer.TryWrite(true);

    /// <summary>Keeps it open until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            DmsFault? reopenedFor = null;
            while (true)
            {
                var end = await OpenAsync(reopenedFor, cancellationToken);
                if (end.Kind is TailEndKind.Refused && reopenedFor is not null && ++_triesAfterHandOver <= MostTriesAfterHandOver)
                {
                    // CloudWatch may count the session that was just closed for a moment more.
                    await WaitAsync(FirstBackoff * _triesAfterHandOver, cancellationToken);
                    continue;
                }

                _triesAfterHandOver = 0;
                _failures = end.WasSteady ? 0 : _failures + 1;
                reopenedFor = end.Kind is TailEndKind.HandedOver ? end.Fault : null;
                await RecoverAsync(end, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Fail(exception);
            throw;
        }
    }

    private Task<TailEnd> OpenAsync(DmsFault? reopenedFor, CancellationToken cancellationToken)
    {
        var session = new GroupSession(TellOf, Open, options, time);
        return session.RunAsync(new TailEnd(TailEndKind.Refused, NoSeat()));

        void TellOf(TailWord word)
        {
            Tell(word.Kind is TailWordKind.Opened ? word with { Fault = reopenedFor } : word);
            reopenedFor = word.Kind is TailWordKind.Opened ? null : reopenedFor;
        }

        OpenTail? Open() => seats.TryTake(targetName) is { } seat
            ? new OpenTail(logs.StartLiveTailAsync(location, cancellationToken), seat, options, time, cancellationToken)
            : null;
    }

    private Task RecoverAsync(TailEnd end, CancellationToken cancellationToken)
    {
        switch (end.Kind)
        {
            case TailEndKind.HandedOver:
                return Task.CompletedTask;
            case TailEndKind.NoLogGroup:
                _failures = 0;
                Tell(new TailWord(TailWordKind.NoLogGroup) { Fault = end.Fault });
                return WaitAsync(options.NoLogGroupRetry, cancellationToken);
            case TailEndKind.Refused:
                Tell(new TailWord(TailWordKind.Refused) { Fault = end.Fault });
                return WaitAsync(options.LiveTailRetry, cancellationToken);
            default:
                var mayPoll = _failures >= FailuresBeforePolling;
                Tell(new TailWord(TailWordKind.Lost) { Fault = end.Fault, MayPoll = mayPoll });
                return _failures == 0 ? Task.CompletedTask : WaitAsync(mayPoll ? LostRetry : Backoff(), cancellationToken);
        }
    }

    private void Tell(TailWord word)
    {
        lock (_gate)
        {
            // Whoever comes later must know whether it is open, not what it said.
            _present = word.Kind is TailWordKind.Lines or TailWordKind.HandedOver ? _present : word with { Fault = word.Kind is TailWordKind.Opened ? null : word.Fault };
            _updates += word.Kind is TailWordKind.Lines ? 1 : 0;
            var told = word with { Update = _updates };
            foreach (var inbox in _inboxes)
            {
                inbox.Put(told);
            }
        }
    }

    private void Fail(Exception exception)
    {
        lock (_gate)
        {
            _failure = exception;
            foreach (var inbox in _inboxes)
            {
                inbox.Fail(exception);
            }
        }
    }

    private async Task WaitAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(duration, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await _hurry.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It is time to try again.
        }
    }

    private TimeSpan Backoff()
    {
        var wait = FirstBackoff * Math.Pow(2, _failures - 1);
        return wait < options.MaxBackoff ? wait : options.MaxBackoff;
    }

    private DmsFault NoSeat() => new(
        FaultKind.InvalidState,
        "StartLiveTail",
        null,
        $"the dashboard has {seats.Seats} live tails of this target open already (setting Logs:MaxLiveTails).",
        time.GetUtcNow());
}
