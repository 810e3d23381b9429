using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Store;
using DmsDashboard.Store.Alerts;

namespace DmsDashboard.Alerts;

/// <summary>Measures what waits in the outbox; read whenever it has changed, so that whoever asks does not wait for the database.</summary>
internal sealed partial class OutboxGauges(IMeterFactory meters, AlertStore alerts, TimeProvider time, ILogger<OutboxGauges> logger) : BackgroundService
{
    public const string MeterName = "DmsDashboard.Alerts";

    private AlertOverview? _known;

    private ImmutableArray<WebhookState> Webhooks => Volatile.Read(ref _known)?.Webhooks ?? [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var meter = meters.Create(MeterName);
        meter.CreateObservableGauge("dms_dashboard.alerts.open", Open, "{alert}", "Open alerts by rule.");
        meter.CreateObservableGauge("dms_dashboard.alerts.outbox.waiting", () => Webhooks.Select(static state => new Measurement<double>(state.Waiting, Webhook(state))), "{message}", "Messages that a webhook has not taken yet.");
        meter.CreateObservableGauge("dms_dashboard.alerts.outbox.oldest.age", Ages, "s", "How long the oldest of them waits; missing where none does.");
        try
        {
            await foreach (var _ in alerts.WatchAsync(stoppingToken))
            {
                await ReadAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends.
        }
    }

    private static KeyValuePair<string, object?> Webhook(WebhookState state) => new("webhook", state.Face.Name);

    private IEnumerable<Measurement<int>> Open() => Volatile.Read(ref _known) is { } known
        ? known.Alerts.GroupBy(static alert => alert.Key.Rule).Select(static same => new Measurement<int>(same.Count(), new KeyValuePair<string, object?>("rule", same.Key.ToString())))
        : [];

    private IEnumerable<Measurement<double>> Ages() =>
        from state in Webhooks
        where state.Oldest is not null
        select new Measurement<double>(Math.Max(0, (time.GetUtcNow() - state.Oldest!.CreatedAt).TotalSeconds), Webhook(state));

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            Volatile.Write(ref _known, await alerts.ReadOverviewAsync(cancellationToken));
        }
        catch (ActivityStoreException exception)
        {
            // What cannot be read is not known: no figure, rather than an old one.
            Volatile.Write(ref _known, null);
            LogUnread(exception.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The outbox cannot be read for its metrics. {Reason}")]
    private partial void LogUnread(string reason);
}
