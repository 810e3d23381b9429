using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>Writes down what the polls find to have changed: one transaction a poll, only of what changed.</summary>
internal sealed partial class StateChangeWatcher(DmsStore store, ActivityStore activity, ILogger<StateChangeWatcher> logger) : BackgroundService
{
    private StateChangeReader? _reader;
    private int _record;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not counted as one who looks: the poller would hurry for it.
        await foreach (var snapshot in store.WatchQuietlyAsync(stoppingToken))
        {
            await RecordAsync(snapshot, stoppingToken);
        }
    }

    // What cannot be written now is found again in the next snapshot, which is compared with what was written last.
    private async Task RecordAsync(DmsSnapshot snapshot, CancellationToken cancellationToken)
    {
        try
        {
            var record = activity.Record;
            _reader ??= new StateChangeReader(await activity.ReadStatesAsync(cancellationToken));
            var changes = _reader.Read(snapshot);
            // Another file does not know the states that did not change since.
            changes = record == _record ? changes : changes with { States = [.. snapshot.Entries.Select(ReplicationState.Of)] };
            await activity.AppendAsync(changes, cancellationToken);
            _reader.Keep(snapshot, changes);
            _record = record;
        }
        catch (ActivityStoreException exception)
        {
            LogUnwritten(exception.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "State changes could not be written down; they are with the next poll. {Reason}")]
    private partial void LogUnwritten(string reason);
}
