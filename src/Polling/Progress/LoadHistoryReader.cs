using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Store.History;

namespace DmsDashboard.Polling.Progress;

/// <summary>Brings the written samples of loads back, beside the polls: after a restart an estimate goes on where it was.</summary>
internal sealed class LoadHistoryReader(DmsTarget target, HistoryStore history, RefreshSignal signal)
{
    private IReadOnlyCollection<LoadHistory>? _found;
    private bool _isReading;

    /// <summary>Begins to read of those that are new, unless a reading is under way.</summary>
    public void Begin(ProgressBook book, CancellationToken cancellationToken)
    {
        if (!_isReading && book.TakeUnread() is { IsEmpty: false } unread)
        {
            _isReading = true;
            _ = ReadAsync(unread, cancellationToken);
        }
    }

    /// <summary>Takes over a reading that has finished; true when it brought something.</summary>
    public bool Absorb(ProgressBook book)
    {
        if (Interlocked.Exchange(ref _found, null) is not { } found)
        {
            return false;
        }

        _isReading = false;
        foreach (var load in found)
        {
            book.Restore(load);
        }

        return found.Count > 0;
    }

    private async Task ReadAsync(ImmutableArray<(ReplicationKey Key, DateTimeOffset? Run)> unread, CancellationToken cancellationToken)
    {
        IReadOnlyCollection<LoadHistory> found = [];
        try
        {
            found = [.. (await history.ReadLoadsAsync(unread, cancellationToken)).Where(static load => !load.Samples.IsEmpty || !load.Rows.IsEmpty)];
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The process ends.
        }
        finally
        {
            // In this order: who is woken must find it, or it would wait for the next poll.
            Interlocked.Exchange(ref _found, found);
            signal.Raise(target.Name, WakeReasons.Background);
        }
    }
}
