using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>
/// One live tail from its opening to its end. It is opened before the older lines are read, so that none falls between; what comes both ways is
/// shown once.
/// </summary>
internal sealed class LiveTailSession(FollowedLog log, LogsService logs, LogTailOptions options, TimeProvider time)
{
    // A tail that lived so long may be opened again at once.
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(30);

    private readonly List<LiveTailUpdate> _waiting = [];
    private Task<LogReadings>? _reading;
    private TailOverlap? _overlap;
    private bool _isOpen;

    /// <summary>Runs until the tail ends, whoever ends it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<TailEnd> RunAsync(LogLocation location, CancellationToken cancellationToken)
    {
        var opened = time.GetTimestamp();
        using var handOver = new CancellationTokenSource(options.HandOver, time);
        using var silence = new CancellationTokenSource(options.Silence, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, handOver.Token, silence.Token);
        try
        {
            await PumpAsync(location, silence, ending);
            return End(Broken("it ended without a reason."));
        }
        catch (DmsServiceException exception)
        {
            return End(exception.Fault);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return handOver.IsCancellationRequested ? TailEnd.HandedOver : End(Broken($"nothing was heard for {options.Silence.TotalSeconds:0} s."));
        }

        TailEnd End(DmsFault fault) => TailEnd.Of(fault, _isOpen, _isOpen && time.GetElapsedTime(opened) >= Steady);
    }

    private async Task PumpAsync(LogLocation location, CancellationTokenSource silence, CancellationTokenSource ending)
    {
        await using var updates = logs.StartLiveTailAsync(location, ending.Token).GetAsyncEnumerator(ending.Token);
        var next = updates.MoveNextAsync().AsTask();
        try
        {
            while (await NextAsync(next))
            {
                silence.CancelAfter(options.Silence);
                Take(updates.Current, location, ending.Token);
                next = updates.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // An enumeration must not be left while it works.
            await ending.CancelAsync();
            await Task.WhenAll(next, _reading ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Waits for the tail's next word; the reading of older lines may be done first.</summary>
    private async Task<bool> NextAsync(Task<bool> next)
    {
        if (_reading is { } reading && await Task.WhenAny(next, reading) == reading)
        {
            _reading = null;
            await TakeAsync(reading);
        }

        return await next;
    }

    private void Take(LiveTailUpdate update, LogLocation location, CancellationToken cancellationToken)
    {
        if (update.IsStart)
        {
            _isOpen = true;
            _reading = log.ReadAsync(location, cancellationToken);
            return;
        }

        if (_reading is not null)
        {
            _waiting.Add(update);
            return;
        }

        Show(update);
    }

    private async Task TakeAsync(Task<LogReadings> reading)
    {
        var sampled = _waiting.Exists(static update => update.IsSampled);
        ImmutableArray<LogEvent> meanwhile = [.. _waiting.SelectMany(static update => update.Events)];
        _waiting.Clear();
        try
        {
            var readings = await reading;
            _overlap = new TailOverlap(readings.Events);
            log.ShowRead(LogFeedState.Live, readings, _overlap.NotRead(meanwhile), LogMarks.Live(time.GetUtcNow()));
        }
        catch (DmsServiceException exception)
        {
            log.ShowUnread(LogFeedState.Live, exception.Fault, meanwhile);
        }

        log.Show(LogFeedState.Live, [], sampled);
    }

    private void Show(LiveTailUpdate update)
    {
        var events = _overlap?.NotRead(update.Events) ?? update.Events;
        log.Show(LogFeedState.Live, [.. events.OrderBy(static shown => shown.Timestamp)], update.IsSampled);
    }

    private DmsFault Broken(string why) => new(FaultKind.Unreachable, "StartLiveTail", null, $"The live tail broke: {why}", time.GetUtcNow());
}
