using System.Collections.Immutable;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Store;
using DmsDashboard.Store.Alerts;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Alerts;

/// <summary>Empties the outbox, a line for each webhook: one that does not answer does not hold up the others.</summary>
internal sealed partial class AlertSender(
    ImmutableArray<Webhook> webhooks,
    AlertStore alerts,
    WebhookClient client,
    RetryTimes retries,
    IOptions<AlertsOptions> options,
    TimeProvider time,
    ILogger<AlertSender> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenPrunings = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!await TryAsync(BeginAsync, stoppingToken))
            {
                await Task.Delay(BetweenTries, time, stoppingToken);
            }

            var lines = webhooks.Select(webhook => new WebhookLine(webhook, alerts, client, retries, options.Value, time, logger).RunAsync(stoppingToken));
            await Task.WhenAll(lines.Append(PruneAsync(stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends.
        }
    }

    // What was being sent when an earlier process ended, and what is for a webhook that there is no more.
    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        var count = await alerts.UnclaimAsync(cancellationToken);
        if (count > 0)
        {
            LogInterrupted(count);
        }

        while ((await alerts.ReadHeadsAsync(cancellationToken)).Where(head => !webhooks.Any(webhook => webhook.Face.Name == head.Webhook)).ToList() is { Count: > 0 } orphans)
        {
            foreach (var orphan in orphans)
            {
                var settled = orphan with { State = OutboxState.GivenUp, AnsweredAt = time.GetUtcNow(), Answer = "No webhook of that name is configured any more." };
                await alerts.AnswerAsync(settled, new AlertBatch { Items = [AlertItems.GivenUp(settled, time.GetUtcNow())] }, cancellationToken);
            }
        }
    }

    private async Task PruneAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(BetweenPrunings, time, cancellationToken);
            await TryAsync(alerts.PruneAsync, cancellationToken);
        }
    }

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
    }

    [LoggerMessage(LogLevel.Warning, "{Count} messages were being sent when the dashboard ended: they are sent again, under the same numbers.")]
    private partial void LogInterrupted(int count);

    [LoggerMessage(LogLevel.Warning, "The outbox cannot be read or written at present; it is tried again. {Reason}")]
    private partial void LogUnwritten(string reason);
}
