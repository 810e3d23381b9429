using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>
/// The live tail of one group from its opening to its end. Before CloudWatch's three hours are over a second one is opened beside it; both are
/// read until they have told the same for a while, each event is passed on once, and the older one is closed.
/// </summary>
internal sealed class GroupSession(Action<TailWord> tell, Func<OpenTail?> open, LogTailOptions options, TimeProvider time)
{
    /// <summary>So many updates of both, a second each, are read before the older tail is closed: what was taken in before the younger one began has come by then.</summary>
    public const int SharedUpdates = 10;

    // What the older tail brought just before its end, the younger one may bring after it.
    private const int LateUpdates = 30;

    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(1);

    private OpenTail? _present;
    private OpenTail? _successor;
    private TwinTails? _twins;
    private TwinTails? _late;
    private int _presentSince;
    private int _presentAtOpening;
    private int _lateUntil;
    private long? _triedAt;

    /// <summary>Runs until the tail ends, whoever ends it.</summary>
    /// <param name="noSeat">How it ends when there is none.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<TailEnd> RunAsync(TailEnd noSeat)
    {
        _present = open();
        if (_present is null)
        {
            return noSeat;
        }

        try
        {
            while (true)
            {
                if (await StepAsync(noSeat) is { } end)
                {
                    return end;
                }
            }
        }
        finally
        {
            await CloseAsync(_successor);
            await CloseAsync(_present);
        }
    }

    private async Task<TailEnd?> StepAsync(TailEnd noSeat)
    {
        if (_successor is { } successor)
        {
            return await Task.WhenAny(_present!.Next, successor.Next) == successor.Next
                ? await TakeOfSuccessorAsync(successor)
                : await TakeOfPresentAsync(_present);
        }

        return await TakeOfPresentAsync(_present!) ?? Succeed(noSeat);
    }

    // Looked at with each update, of which there is one a second: no timer is needed.
    private TailEnd? Succeed(TailEnd noSeat)
    {
        var isDue = _present is { IsOpen: true } present && present.Age >= options.HandOver && (_triedAt is not { } tried || time.GetElapsedTime(tried) >= Retry);
        if (!isDue)
        {
            return null;
        }

        _triedAt = time.GetTimestamp();
        _successor = open();
        // From now on: what the older tail brings before the younger one's first word may come from both.
        _twins = new TwinTails();
        _presentAtOpening = _present!.Updates;
        return _successor is null ? TailEnd.HandedOver(noSeat.Fault) : null;
    }

    private async Task<TailEnd?> TakeOfPresentAsync(OpenTail present)
    {
        try
        {
            var update = await present.ReadAsync();
            tell(update.IsStart ? new TailWord(TailWordKind.Opened) : LinesOf(update.IsSampled, NewOfPresent(update.Events)));
            return null;
        }
        catch (DmsServiceException exception)
        {
            return await LoseAsync(present, exception.Fault);
        }
    }

    private async Task<TailEnd?> TakeOfSuccessorAsync(OpenTail successor)
    {
        try
        {
            var update = await successor.ReadAsync();
            if (update.IsStart)
            {
                _presentSince = _present!.Updates;
                return null;
            }

            // A sample of the younger one says nothing: the older one still brings everything.
            tell(LinesOf(isSampled: false, _twins!.NewOfSecond(update.Events)));
        }
        catch (DmsServiceException exception)
        {
            return await AbandonAsync(successor, exception.Fault);
        }

        if (successor.Updates >= SharedUpdates && _present!.Updates - _presentSince >= SharedUpdates)
        {
            await PromoteAsync(successor);
            tell(TailWord.HandedOver);
        }

        return null;
    }

    // Both were being read when the older one broke: what only that one would have brought must be read.
    private async Task<TailEnd?> LoseAsync(OpenTail present, DmsFault fault)
    {
        if (_successor is not { } successor)
        {
            return TailEnd.Of(fault, present.IsOpen, present.IsSteady);
        }

        tell(new TailWord(TailWordKind.Lost) { Fault = fault });
        await PromoteAsync(successor);
        if (successor.IsOpen)
        {
            tell(new TailWord(TailWordKind.Opened));
        }

        return null;
    }

    // What it brought stays known, as the older one brings it too. A refusal is none of the older one's: closing that makes room.
    private async Task<TailEnd?> AbandonAsync(OpenTail successor, DmsFault fault)
    {
        _successor = null;
        await CloseAsync(successor);
        return TailEnd.Of(fault, successor.IsOpen, wasSteady: false).Kind is TailEndKind.Refused ? TailEnd.HandedOver(fault) : null;
    }

    private async Task PromoteAsync(OpenTail successor)
    {
        var older = _present;
        // The younger one may lag far behind, unread, where this process had no time: it brings again what the older one told in as many updates.
        _lateUntil = older!.Updates - _presentAtOpening + LateUpdates;
        (_present, _successor, _late, _twins, _triedAt) = (successor, null, _twins, null, null);
        await CloseAsync(older);
    }

    private ImmutableArray<LogEvent> NewOfPresent(ImmutableArray<LogEvent> tailed)
    {
        if (_late is not null && _present!.Updates > _lateUntil)
        {
            _late = null;
        }

        var notLate = _late?.NewOfSecond(tailed) ?? tailed;
        return _twins?.NewOfFirst(notLate) ?? notLate;
    }

    private static TailWord LinesOf(bool isSampled, ImmutableArray<LogEvent> events) => new(TailWordKind.Lines) { Events = events, IsSampled = isSampled };

    private static async ValueTask CloseAsync(OpenTail? tail)
    {
        if (tail is not null)
        {
            await tail.DisposeAsync();
        }
    }
}
