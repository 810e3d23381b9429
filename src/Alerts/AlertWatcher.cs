using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Store;
using DmsDashboard.Store.Alerts;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Alerts;

/// <summary>Looks at each new snapshot with the rules, and puts what is due into the outbox, in one transaction with the alerts that it tells of.</summary>
internal sealed partial class AlertWatcher(
    DmsStore store,
    ActivityStore activity,
    AlertStore alerts,
    AlertReader reader,
    MetricEvidence evidence,
    IOptions<AlertsOptions> options,
    TimeProvider time,
    ILogger<AlertWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);

    private AlertBook _book = AlertBook.Empty;
    private DmsSnapshot _latest = DmsSnapshot.Empty;
    private DateTimeOffset? _retryAt;
    private int _record;

    private AlertGrouping Grouping => new(options.Value.GroupWindow, options.Value.TellResolved);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!await TryAsync(BeginAsync, stoppingToken))
            {
                await Task.Delay(BetweenTries, time, stoppingToken);
            }

            await WatchAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends.
        }
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        _record = alerts.Record;
        var (known, targets) = await alerts.ReadBookAsync(cancellationToken);
        var states = await activity.ReadStatesAsync(cancellationToken);
        await alerts.ReadSilencesAsync(cancellationToken);
        _book = AlertBook.Of(known, targets, states.Where(static state => state.Status.Is(ReplicationStatus.Running) || state.Status.IsStarting || state.Status.Is(ReplicationStatus.Starting)).Select(static state => state.Key));
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        // Not counted as one who looks: the poller would hurry for it.
        await using var snapshots = new Ahead<DmsSnapshot>(store.WatchQuietlyAsync(cancellationToken), time, cancellationToken);
        while (true)
        {
            await snapshots.WaitAsync(DueAt(), snapshot => _latest = snapshot);
            // What cannot be written now is as if it had not been read: the same snapshot is read again.
            _retryAt = await TryAsync(LookAsync, cancellationToken) ? null : time.GetUtcNow() + BetweenTries;
        }
    }

    private DateTimeOffset? DueAt() => _retryAt ?? AlertTelling.DueAt(_book, alerts.Silences, Grouping, time.GetUtcNow());

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var (now, record) = (time.GetUtcNow(), alerts.Record);
        var step = reader.Read(_book, _latest, evidence.Read(_latest));
        var told = AlertTelling.Tell(step.Book, alerts.Silences, Grouping, now);
        // Another file does not know what did not change since.
        await alerts.WriteAsync(
            AlertBatch.Between(record == _record ? _book : AlertBook.Empty, told.Book) with
            {
                Messages = [.. told.Messages.SelectMany(message => Addressed(message, now))],
                Items = [.. step.Events.Where(static happened => !happened.Alert.IsQuiet).Select(AlertItems.Of)],
            },
            cancellationToken);
        (_book, _record) = (told.Book, record);
        alerts.Show(_book);
    }

    private IEnumerable<OutboxMessage> Addressed(AlertMessage message, DateTimeOffset now) =>
        from webhook in alerts.Webhooks
        where message.Severity >= webhook.MinSeverity
        select new OutboxMessage { Id = Guid.NewGuid().ToString("N"), Webhook = webhook.Name, Content = message, CreatedAt = now, NextAt = now };

    private async Task<bool> TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
            return true;
        }
        catch (ActivityStoreException exception)
        {
            LogUnwritten(exception.Message);
            return false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A dashboard that shows and tells nothing any more would be worse.
            LogBroken(exception);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Alerts could not be read or written down; it is tried again. {Reason}")]
    private partial void LogUnwritten(string reason);

    [LoggerMessage(LogLevel.Error, "The rules for alerts met a fault of the dashboard's own; the next snapshot is looked at again.")]
    private partial void LogBroken(Exception exception);
}
