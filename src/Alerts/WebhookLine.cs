using DmsDashboard.Model.Alerts;
using DmsDashboard.Store;
using DmsDashboard.Store.Alerts;

namespace DmsDashboard.Alerts;

/// <summary>Sends the messages of one webhook in their order, each until it is taken or given up.</summary>
internal sealed partial class WebhookLine(Webhook webhook, AlertStore alerts, WebhookClient client, RetryTimes retries, AlertsOptions options, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan BetweenMessages = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(1);

    private DateTimeOffset _notBefore;

    /// <summary>Until the process ends; what is being sent then is answered first.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var changes = new Ahead<long>(alerts.WatchAsync(cancellationToken), time, cancellationToken);
        while (true)
        {
            await changes.WaitAsync(await NextAsync(cancellationToken), static _ => { });
        }
    }

    // Answers when to look again; null when there is nothing to wait for.
    private async Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            var heads = await alerts.ReadHeadsAsync(cancellationToken);
            if (heads.FirstOrDefault(head => head.Webhook == webhook.Face.Name) is not { State: OutboxState.Waiting } message)
            {
                return null;
            }

            var due = message.NextAt > _notBefore ? message.NextAt : _notBefore;
            if (due > time.GetUtcNow())
            {
                return due;
            }

            // Before it is sent: a crash after that leaves a trace, and only what bears it may arrive twice.
            if (await alerts.ClaimAsync(message.Id, cancellationToken))
            {
                await SendAsync(message with { Attempts = message.Attempts + 1 }, cancellationToken);
            }

            return time.GetUtcNow();
        }
        catch (ActivityStoreException exception)
        {
            LogUnwritten(webhook.Face.Name, exception.Message);
            return time.GetUtcNow() + BetweenTries;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One message that cannot be made must not end the telling of all others.
            LogBroken(exception, webhook.Face.Name);
            return time.GetUtcNow() + AfterFault;
        }
    }

    private async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        using var trace = WebhookTraces.Begin(message);
        using var scope = WebhookTraces.Scope(logger, message.Id);
        var answer = await client.SendAsync(webhook, message);
        WebhookTraces.End(trace, answer);
        var now = time.GetUtcNow();
        var settled = Settled(message with { AnsweredAt = now, Status = answer.Status, Answer = answer.Sentence }, answer, now);
        _notBefore = now + BetweenMessages;
        LogAnswered(message.Id, settled.Attempts, settled.State, answer.Sentence);
        var told = settled is { State: OutboxState.GivenUp, Content.Kind: not AlertMessageKind.Test } ? new AlertBatch { Items = [AlertItems.GivenUp(settled, now)] } : new AlertBatch();
        while (!await TryWriteAsync(settled, told))
        {
            // Until it is written the next start would send it again.
            await Task.Delay(BetweenTries, time, cancellationToken);
        }
    }

    private OutboxMessage Settled(OutboxMessage message, WebhookAnswer answer, DateTimeOffset now)
    {
        if (answer.IsTaken)
        {
            return message with { State = OutboxState.Delivered };
        }

        var next = now + retries.After(message.Attempts, options.MaxBackoff, answer.RetryAfter);
        if (message.Content.Kind is AlertMessageKind.Test || answer.IsFinal)
        {
            return message with { State = OutboxState.GivenUp };
        }

        return next - message.CreatedAt >= options.GiveUpAfter
            ? message with { State = OutboxState.GivenUp, Answer = $"{answer.Sentence} It was tried {message.Attempts} times since {message.CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC." }
            : message with { State = OutboxState.Waiting, NextAt = next };
    }

    private async Task<bool> TryWriteAsync(OutboxMessage settled, AlertBatch told)
    {
        try
        {
            await alerts.AnswerAsync(settled, told, CancellationToken.None);
            return true;
        }
        catch (ActivityStoreException exception)
        {
            LogUnwritten(webhook.Face.Name, exception.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "Message {Id}, try {Attempt}: {State}. {Sentence}")]
    private partial void LogAnswered(string id, int attempt, OutboxState state, string sentence);

    [LoggerMessage(LogLevel.Warning, "The outbox of {Webhook} cannot be read or written at present; it is tried again. {Reason}")]
    private partial void LogUnwritten(string webhook, string reason);

    [LoggerMessage(LogLevel.Error, "Messages to {Webhook} met a fault of the dashboard's own; it is tried again in a minute.")]
    private partial void LogBroken(Exception exception, string webhook);
}
