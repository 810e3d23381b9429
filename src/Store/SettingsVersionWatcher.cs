using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>Writes down what replications are told to do whenever the polls find that it changed.</summary>
internal sealed partial class SettingsVersionWatcher(DmsStore store, SettingsVersionStore versions, TimeProvider time, ILogger<SettingsVersionWatcher> logger) : BackgroundService
{
    // So few that the writer is soon free for the next action: at the first start there may be ten thousand.
    private const int AtOnce = 100;

    private static readonly TimeSpan BetweenPrunings = TimeSpan.FromDays(1);

    private SettingsVersionReader? _reader;
    private DateTimeOffset _prunedAt;
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
            var record = versions.Record;
            // Another file has other versions.
            _reader = record == _record ? _reader : null;
            _reader ??= new SettingsVersionReader(await versions.ReadFingerprintsAsync(cancellationToken));
            _record = record;
            await PruneAsync(snapshot, cancellationToken);
            var found = _reader.Read(snapshot);
            foreach (var some in found.Chunk(AtOnce))
            {
                await versions.AppendAsync(some, cancellationToken);
            }

            _reader.Keep(snapshot, found);
        }
        catch (ActivityStoreException exception)
        {
            // Some chunks may be written: what they hold is read again.
            _reader = null;
            LogUnwritten(exception.Message);
        }
    }

    private async Task PruneAsync(DmsSnapshot snapshot, CancellationToken cancellationToken)
    {
        // Before anything is read nothing could be told to be gone.
        if (snapshot.Entries.Any() && time.GetUtcNow() - _prunedAt >= BetweenPrunings)
        {
            _prunedAt = time.GetUtcNow();
            await versions.PruneAsync(_prunedAt, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Changed settings could not be written down; they are with the next poll. {Reason}")]
    private partial void LogUnwritten(string reason);
}
